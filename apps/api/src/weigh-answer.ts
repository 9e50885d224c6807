/** How many values an answer holds, in all its parts: each takes some tens of bytes. */
export function valuesIn(answer: object): number {
  let count = 0;
  const waiting: unknown[] = [answer];
  while (waiting.length > 0) {
    const one = waiting.pop();
    count += 1;
    if (typeof one !== "object" || one === null) continue;
    const parts = one instanceof Map ? [...one.keys(), ...one.values()] : Object.values(one);
    for (const part of parts) waiting.push(part);
  }
  return count;
}
