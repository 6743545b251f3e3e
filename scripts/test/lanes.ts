/** Does each piece of work in turn, so many at a time: who is done takes the next one. */
export async function inLanes<Work>(
  works: readonly Work[],
  lanes: number,
  run: (work: Work) => Promise<void>
): Promise<void> {
  const queue = works.values();
  const lane = async (): Promise<void> => {
    for (const work of queue) await run(work);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
