import { english } from "@cairn/english-model";
import { expect, it } from "vitest";
import { analyse } from "./analyse.ts";
import { phrasesOf } from "./phrases.ts";

const names = (text: string) =>
  analyse(english(), text).flatMap((sentence) => [...phrasesOf(sentence, text).values()].map(({ label }) => label));

it("what a thing is most or very much is no part of its name", () => {
  expect(names("The most abundant gas is nitrogen.")).toContain("gas");
  expect(names("A mast is a very tall pole.")).toContain("pole");
  expect(names("The most commonly grown cereal is maize.")).toContain("cereal");
  expect(names("It has very low latency storage.")).toContain("low latency storage");
  expect(names("Most wooden ships are old.")).toContain("wooden ship");
  expect(names("The tall pole is white.")).toContain("tall pole");
});

it("up to, written as one word, is no part of a name", () => {
  expect(names("It has upto 5 tall masts.")).toContain("tall mast");
  expect(names("It has a speed upto 10 knots.")).toContain("speed");
  expect(names("Upto 30% discount.")).toContain("discount");
});

it("a number that says of which kind a thing is belongs to its name", () => {
  expect(names("A 4-stroke engine burns oil.")).toContain("4-stroke engine");
  expect(names("Three Mast Barque")).toContain("Three Mast Barque");
  expect(names("The three mast barque was old.")).toContain("three mast barque");
  expect(names("The three barques were old.")).toContain("barque");
  expect(names("1-Launch day")).not.toContain("1-Launch day");
});

it("a line with capitals throughout is a name with its first word, unless that sorts", () => {
  expect(names("Main Mast")).toContain("Main Mast");
  expect(names("Main Features")).not.toContain("Main Features");
  expect(names("The main mast broke.")).toContain("mast");
  expect(names("Real numbers form a field.")).toContain("real number");
});

it("letters that end in S are no plural, and a name goes on behind what hangs on its end", () => {
  expect(names("The chip reaches 9 TOPS.")).toContain("TOPS");
  expect(names("Gibbs Free Energy")).toContain("Gibbs Free Energy");
});

it("how much and what is shown in a figure are no names", () => {
  expect(names("The tank has 30% more room.")).toContain("room");
  expect(names("Fig 2 shows the rudder.")).toEqual(["rudder"]);
  expect(names("The new boat is 2x faster.")).not.toContain("2x");
  expect(names("The chart plotter has up to 10 Gigabit and 128 GB.")).toEqual(["chart plotter"]);
});

it("a word that is taken off before other names stays where it makes a term of them", () => {
  expect(names("The buoy has potential energy.")).toContain("potential energy");
  expect(names("The whales share a common ancestor.")).toContain("common ancestor");
  expect(names("A common anchor is heavy.")).toContain("anchor");
  expect(names("Each row has a primary key.")).toContain("primary key");
  expect(names("Wind is the primary source of power.")).toContain("source");
});

it("a noun that stands as an adjective before another is no name of its own", () => {
  expect(names("They waited for a flying saucer.")).toEqual(["flying saucer"]);
  expect(names("A metabolic pathway is long.")).toEqual(["metabolic pathway"]);
});

it("what points, ranks or praises is no part of a name", () => {
  expect(names("The wind bends the individual planks.")).toContain("plank");
  expect(names("It protects individual rights.")).toContain("individual right");
  expect(names("The preceding flood tide ended.")).toContain("flood tide");
  expect(names("It has an awesome free berth.")).toContain("free berth");
  expect(names("Highly sensitive sonar data.")).toContain("sensitive sonar data");
  expect(names("We need a highly available harbour.")).toContain("highly available harbour");
  expect(names("They fear overly large step sizes.")).toContain("step size");
  expect(names("Several American ships sank off the coast.")).toContain("American ship");
  expect(names("Forty ships sailed, and thirty came back.")).toContain("ship");
});
