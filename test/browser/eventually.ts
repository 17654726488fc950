/** Asks until it holds, for at most five seconds. */
export async function eventually(check: () => Promise<void>): Promise<void> {
  for (let left = 50; left > 0; left -= 1) {
    try {
      return await check();
    } catch (error) {
      if (left === 1) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
