// Loaded before a test file by `npm test -- --day`: the clock of the process, and of all that it starts, goes on from
// the moment in TEST_DAY. Plain JavaScript, for it runs before tsx.
const Real = globalThis.Date;
const ahead = Real.parse(process.env.TEST_DAY ?? "") - Real.now();

if (Number.isNaN(ahead)) throw new Error(`TEST_DAY is no moment: ${process.env.TEST_DAY}`);
const Shifted = class extends Real {
  constructor(...given) {
    super(...(given.length === 0 ? [Real.now() + ahead] : given));
  }
  static now() {
    return Real.now() + ahead;
  }
};
Object.defineProperty(Shifted, "name", { value: "Date" });
globalThis.Date = Shifted;
