/** How many of something may be under way at once; others wait, the longest first. */
export class Turns {
  private underWay = 0;
  private readonly waiting: (() => void)[] = [];
  private first = 0;

  constructor(private readonly most: number) {}

  /** A promise for those who must wait; each turn ends with `done`. */
  begin(): Promise<void> | null {
    if (this.underWay < this.most) {
      this.underWay += 1;
      return null;
    }
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  done(): void {
    const next = this.waiting[this.first];
    if (next === undefined) {
      this.underWay -= 1;
      return;
    }
    this.first += 1;
    if (this.first === this.waiting.length || this.first > 10_000) {
      this.waiting.splice(0, this.first);
      this.first = 0;
    }
    next();
  }
}
