// Loaded before the program (--require): its clock is wrong by so many milliseconds.
const wrongBy = Number(process.env.FAULT_CLOCK);
const Right = Date;

globalThis.Date = class extends Right {
  constructor(...given) {
    if (given.length === 0) super(Right.now() + wrongBy);
    else super(...given);
  }

  static now() {
    return Right.now() + wrongBy;
  }
};
