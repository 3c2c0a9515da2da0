import "./leave.ts";
import "./seek.ts";
import "./place.ts";
