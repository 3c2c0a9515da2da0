import { seekHere } from "./carried/seek.ts";

seekHere();
