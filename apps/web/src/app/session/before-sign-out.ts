/** Somebody who has pressed "Sign out" waits this long for the last words that they wrote to be saved. */
const patienceMs = 5_000

const savers = new Set<() => Promise<unknown>>()

/** What has to be sent while there is still a sign-in to send it with. */
export const beforeSignOut = (save: () => Promise<unknown>): void => void savers.add(save)

export async function finishSaving(): Promise<void> {
  if (savers.size === 0) return
  const saved = Promise.all([...savers].map((save) => save()))
  await Promise.race([saved, new Promise((resolve) => setTimeout(resolve, patienceMs))])
}
