import { deviceStorage, isOld, nameOnDevice } from './device.ts'
import { type Lock, makeLock } from './lock.ts'

/** What the server does not have yet. */
export type Unsent<V> = {
  value: V
  /** The server's version that it was written on. */
  version: number
  /** Sent, with no answer: the server may have any of them. */
  doubtful: readonly V[]
}

export type Keeper<V> = {
  /** False when it can be kept in memory only. The newest wins, however long the locking takes. */
  keep: (unsent: Unsent<V>) => Promise<boolean>
  forget: () => void
  /** Something was kept by an earlier page: `recall` is worth waiting for. */
  hasSome: () => boolean
  recall: () => Promise<Unsent<V> | undefined>
}

type OnDevice = { keptAt: string; iv: string; sealed: string }

/** Keeps one draft's unsent writing on this device, locked with the key that the server gave with the draft. */
export function makeKeeper<V>(key: string, lockKey: string): Keeper<V> {
  const storage = deviceStorage()
  const lock = makeLock(lockKey, key)
  const name = nameOnDevice(key)
  let turn = 0
  let written: string | undefined

  const keep = async (unsent: Unsent<V>): Promise<boolean> => {
    if (!lock || !storage) return false
    turn += 1
    const mine = turn
    const text = await sealed(unsent, lock).catch(() => undefined)
    if (mine !== turn) return text !== undefined
    if (text === undefined || !put(storage, name, text)) return false
    written = text
    return true
  }

  const forget = (): void => {
    turn += 1
    // Another tab may have kept something of its own under this name since.
    if (storage?.getItem(name) === written) storage?.removeItem(name)
  }

  const recall = async (): Promise<Unsent<V> | undefined> => {
    const text = storage?.getItem(name) ?? undefined
    written = text
    return text === undefined ? undefined : unsealed<V>(text, lock)
  }

  return { keep, forget, recall, hasSome: () => (storage?.getItem(name) ?? null) !== null }
}

async function sealed(unsent: unknown, lock: Lock): Promise<string> {
  const onDevice: OnDevice = { keptAt: new Date().toISOString(), ...(await lock.close(JSON.stringify(unsent))) }
  return JSON.stringify(onDevice)
}

/** Undefined for what is too old, or was locked with a key that the server no longer gives. */
async function unsealed<V>(text: string, lock: Lock | undefined): Promise<Unsent<V> | undefined> {
  try {
    const onDevice = JSON.parse(text) as OnDevice
    if (!lock || isOld(onDevice.keptAt, new Date())) return undefined
    return JSON.parse(await lock.open(onDevice)) as Unsent<V>
  } catch {
    return undefined
  }
}

/** False when the storage is full or refused. */
function put(storage: Storage, name: string, text: string): boolean {
  try {
    storage.setItem(name, text)
    return true
  } catch {
    return false
  }
}
