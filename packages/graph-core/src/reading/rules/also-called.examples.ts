import type { RuleExamples } from "../example.ts";

export const examples: RuleExamples = {
  rules: ["stated"],
  reads: [
    ["The femur, also called the thigh bone, bears weight.", "femur", "alias", "thigh bone"],
    ["Sodium chloride, also known as table salt, dissolves in water.", "sodium chloride", "alias", "table salt"],
    ["The shinbone is also called the tibia by doctors.", "shinbone", "alias", "tibia"],
    ["Also known as vitamin C, ascorbic acid heals scurvy.", "ascorbic acid", "alias", "vitamin C"],
    ["Fats are also called triglycerides or lipids.", "fat", "alias", "lipids"],
    ["# Tibia\n\nThe tibia is a bone. It is also known as the shinbone.", "tibia", "alias", "shinbone"],
    ["Court tennis (sometimes called real tennis) is old.", "court tennis", "alias", "real tennis"],
    ["The use of mortar (also known as grout) has spread.", "mortar", "alias", "grout"],
    ["The sea cow, aka dugong, eats seagrass. A dugong dives.", "sea cow", "alias", "dugong"],
    ["# Grazers\n\n## Sea cow aka dugong\n\nThe sea cow eats seagrass.", "sea cow", "alias", "dugong"],
    ["# Grazers\n\n- **Sea cow (aka dugong)**: eats seagrass", "sea cow", "alias", "dugong"],
  ],
  not: [
    ["A cell copies the chromosome in short stretches."],
    ["The femur is also called for by surgeons."],
    ["A bone may break; this is also known as fracture."],
    ["The result is sometimes referred to as a person's genetic “fingerprint.”"],
    ["This method is often called tempering."],
    ["# Steel\n\nSteel is hard. Carbon hardens it. These alloys are also called cast irons."],
    ["The removal of a rib, also known as costectomy, is rare.", "rib", "alias", "costectomy"],
    ["The path from the door to the altar is often called the nave.", "path", "alias", "nave"],
    ["Rules for the shaping of boats are often called lines.", "boat", "alias", "lines"],
    ["Salt is scattered when a road freezes (also known as gritting).", "road", "alias", "gritting"],
    ["Magnesium makes what is often called “hard” water.", "magnesium", "alias", "hard"],
    ["The rows are also named A, B, C, and D.", "row", "alias", "A"],
    ["The yard is abbreviated as three feet.", "yard", "alias", "three feet"],
    ["The sea cow, aka dugong, eats seagrass. A dugong dives.", "sea cow", "is-a", "aka dugong"],
  ],
};
