/** Does a small piece again and again until nothing is left. @returns how many there were */
export async function repeat(goOn: () => boolean, once: () => Promise<number>): Promise<number> {
  let total = 0;
  let done = 1;
  while (done > 0 && goOn()) {
    done = await once();
    total += done;
  }
  return total;
}
