import type { Trouble } from '../trouble.ts'
import type { Keeper } from './keeper.ts'
import { isSame } from './same.ts'

/** What the server has, and the version that goes into `If-Match`. */
export type Saved<V> = { value: V; version: number }

export type Network<V> = {
  /** Sends the whole value. `basis` is what the server has, for `If-Match` or for sending only what differs. */
  save: (value: V, basis: Saved<V>) => Promise<{ version: number }>
  /** What the server has now: asked for when it says that somebody else was there first. */
  read: () => Promise<Saved<V>>
}

export type Status<V> =
  | { kind: 'quiet' }
  | { kind: 'saving' }
  /** `at`: ISO 8601. */
  | { kind: 'saved'; at: string }
  /** `no-answer` is the connection's fault, `unwell` the service's. Both are tried again. */
  | { kind: 'no-answer' | 'unwell' | 'signed-out' }
  /** Not tried again until something is changed. */
  | { kind: 'refused'; trouble: Trouble }
  | { kind: 'conflict'; theirs: Saved<V> }

export type Snapshot<V> = {
  value: V
  status: Status<V>
  isUnsaved: boolean
  /** Whether unsent writing outlives the page. */
  keptOn: 'device' | 'page'
  wasPutBack: boolean
  /** What was typed here before the other version was chosen. */
  aside: { value: V } | undefined
}

/** One draft as it is being written. Lives as long as the page is loaded, whichever of its screens are shown. */
export type Draft<V> = {
  snapshot: Snapshot<V>
  basis: Saved<V>
  network: Network<V>
  keeper: Keeper<V>
  /** Sent since the last answer that counts: the server may have any of them. */
  doubtful: V[]
  /** Changes made while what was kept is still being unlocked; undefined once that is done. */
  early: ((value: V) => V)[] | undefined
  sending: Promise<void> | undefined
  failures: number
  timer: ReturnType<typeof setTimeout> | undefined
  listeners: Set<() => void>
}

export function newDraft<V>(saved: Saved<V>, network: Network<V>, keeper: Keeper<V>): Draft<V> {
  return {
    snapshot: {
      value: saved.value,
      status: { kind: 'quiet' },
      isUnsaved: false,
      keptOn: 'device',
      wasPutBack: false,
      aside: undefined,
    },
    basis: saved,
    network,
    keeper,
    doubtful: [],
    early: undefined,
    sending: undefined,
    failures: 0,
    timer: undefined,
    listeners: new Set(),
  }
}

/** Changes what is shown and tells who shows it. */
export function show<V>(draft: Draft<V>, changes: Partial<Snapshot<V>>): void {
  const snapshot = { ...draft.snapshot, ...changes }
  draft.snapshot = { ...snapshot, isUnsaved: !isSame(snapshot.value, draft.basis.value) }
  for (const listener of draft.listeners) listener()
}

/** The device holds what the server lacks, and nothing else. */
export async function keepWhatIsUnsent<V>(draft: Draft<V>): Promise<void> {
  const { value, isUnsaved } = draft.snapshot
  if (!isUnsaved) return draft.keeper.forget()
  const unsent = { value, version: draft.basis.version, doubtful: draft.doubtful }
  const keptOn = (await draft.keeper.keep(unsent)) ? 'device' : 'page'
  if (keptOn !== draft.snapshot.keptOn) show(draft, { keptOn })
}
