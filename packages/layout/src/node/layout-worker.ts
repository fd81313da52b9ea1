// A worker thread that lays a whole map out: takes it as its data, answers with the places, ends.
import { parentPort, workerData } from "node:worker_threads";
import { layOut, type WholeMap } from "../lay-out.ts";

parentPort?.postMessage([...layOut(workerData as WholeMap)]);
