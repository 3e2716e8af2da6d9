/** What is not sent yet lies in the browser's storage under this and the name of its draft. */
const prefix = 'elevate-unsent/'
const longestDays = 14

export const nameOnDevice = (key: string): string => `${prefix}${key}`

/** The browser's storage; undefined where it is missing or refused. */
export function deviceStorage(): Storage | undefined {
  try {
    return globalThis.localStorage
  } catch {
    return undefined
  }
}

/** At sign-out: nothing of the person stays on a shared computer, locked or not. */
export const forgetUnsent = (): void => forgetWhere(() => true)

/** At the start of the page: what nobody came back for within 14 days goes, as does what cannot be read. */
export const forgetOldUnsent = (now: Date): void =>
  forgetWhere((text) => {
    const keptAt = keptAtOf(text)
    return keptAt === undefined || isOld(keptAt, now)
  })

/** `keptAt`: ISO 8601. A clock that was put back makes nothing old. */
export const isOld = (keptAt: string, now: Date): boolean =>
  now.getTime() - Date.parse(keptAt) > longestDays * 24 * 60 * 60 * 1_000

function forgetWhere(isToGo: (text: string) => boolean): void {
  const storage = deviceStorage()
  if (!storage) return
  const names = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
  for (const name of names.filter((each) => each.startsWith(prefix))) {
    if (isToGo(storage.getItem(name) ?? '')) storage.removeItem(name)
  }
}

function keptAtOf(text: string): string | undefined {
  try {
    const { keptAt } = JSON.parse(text) as { keptAt?: unknown }
    return typeof keptAt === 'string' && !Number.isNaN(Date.parse(keptAt)) ? keptAt : undefined
  } catch {
    return undefined
  }
}
