import { type Draft, keepWhatIsUnsent, type Saved, show } from './draft.ts'
import type { Unsent } from './keeper.ts'
import { isSame, isSameOnceSent } from './same.ts'
import { saveNow, saveSoon } from './saving.ts'

/** Something was typed. */
export function change<V>(draft: Draft<V>, changed: (value: V) => V): void {
  draft.early?.push(changed)
  const { status, value } = draft.snapshot
  const next = status.kind === 'refused' ? { status: { kind: 'quiet' } as const } : {}
  show(draft, { value: changed(value), ...next })
  if (draft.early) return
  void keepWhatIsUnsent(draft)
  saveSoon(draft)
}

/** Puts back what an earlier page could not send, and sends it. */
export async function putBackWhatWasKept<V>(draft: Draft<V>): Promise<void> {
  if (!draft.keeper.hasSome()) return
  draft.early = []
  const unsent = await draft.keeper.recall()
  const early = draft.early
  draft.early = undefined
  if (!unsent || isSame(unsent.value, draft.basis.value)) {
    draft.keeper.forget()
    if (draft.snapshot.isUnsaved) saveSoon(draft)
    return
  }
  draft.doubtful = [...unsent.doubtful]
  const value = early.reduce((current, changed) => changed(current), unsent.value)
  if (isStillItsBasis(unsent, draft.basis)) {
    show(draft, { value, wasPutBack: true })
    return saveNow(draft)
  }
  show(draft, { value, status: { kind: 'conflict', theirs: draft.basis } })
}

/** Nobody else has written since: the server has what was there before, or what we sent and heard no answer to. */
function isStillItsBasis<V>({ version, doubtful }: Unsent<V>, basis: Saved<V>): boolean {
  return version === basis.version || doubtful.some((value) => isSameOnceSent(value, basis.value))
}

/** The server was read again. Taken over while nothing is unsent; otherwise the next save finds out. */
export function heard<V>(draft: Draft<V>, saved: Saved<V>): void {
  const { isUnsaved, status } = draft.snapshot
  if (isUnsaved || draft.sending || draft.early || saved.version <= draft.basis.version) return
  draft.basis = saved
  show(draft, { value: saved.value, status: status.kind === 'conflict' ? { kind: 'quiet' } : status })
}

/** What is on this page replaces the other version. */
export function keepMine<V>(draft: Draft<V>): void {
  const { status } = draft.snapshot
  if (status.kind !== 'conflict') return
  draft.basis = status.theirs
  draft.doubtful = []
  show(draft, { status: { kind: 'quiet' } })
  void keepWhatIsUnsent(draft)
  void saveNow(draft)
}

/** The other version replaces what is on this page, which is put aside. */
export function takeTheirs<V>(draft: Draft<V>): void {
  const { status, value } = draft.snapshot
  if (status.kind !== 'conflict') return
  draft.basis = status.theirs
  draft.doubtful = []
  show(draft, { value: status.theirs.value, status: { kind: 'quiet' }, aside: { value } })
  void keepWhatIsUnsent(draft)
}

/** A second thought after `takeTheirs`. */
export function bringBackMine<V>(draft: Draft<V>): void {
  const { aside } = draft.snapshot
  if (!aside) return
  show(draft, { aside: undefined })
  change(draft, () => aside.value)
}
