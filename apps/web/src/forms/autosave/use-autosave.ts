import { useCallback, useEffect, useSyncExternalStore } from 'react'
import type { Field, Names } from '../field.ts'
import { type Network, type Saved, type Snapshot, show } from './draft.ts'
import { openDraft } from './drafts.ts'
import { saveNow } from './saving.ts'
import { bringBackMine, change, heard, keepMine, takeTheirs } from './writing.ts'

type AutosaveOptions<V> = Network<V> & {
  /** Names the draft for as long as it exists: `application/<id>`. One draft for all screens that write in it. */
  key: string
  /** The key that the server gives with the draft, 32 bytes in base64. */
  lockKey: string
  /** What the server has, as the query read it. */
  saved: Saved<V>
}

export type Autosave<V extends object> = Snapshot<V> & {
  change: (changed: (value: V) => V) => void
  field: <N extends Names<V>>(name: N, error?: string) => Field<V[N]>
  /** Saves what is left. True when the server has everything: ask before sending the draft in. */
  settle: () => Promise<boolean>
  keepMine: () => void
  takeTheirs: () => void
  bringBackMine: () => void
}

/** Saves a draft as it is typed. Show how that goes with `<AutosaveNote draft={draft} …/>`. */
export function useAutosave<V extends object>(options: AutosaveOptions<V>): Autosave<V> {
  const { key, lockKey, saved, save, read } = options
  const draft = openDraft({ key, lockKey, saved, network: { save, read } })
  const subscribe = useCallback(
    (listener: () => void) => {
      draft.listeners.add(listener)
      return () => draft.listeners.delete(listener)
    },
    [draft],
  )
  const snapshot = useSyncExternalStore(subscribe, () => draft.snapshot)
  useEffect(() => {
    draft.network = { save, read }
    heard(draft, saved)
  })
  useEffect(
    () => () => {
      void saveNow(draft)
      // Told once, on the screen where it happened.
      if (draft.snapshot.wasPutBack) show(draft, { wasPutBack: false })
    },
    [draft],
  )
  return {
    ...snapshot,
    change: (changed) => change(draft, changed),
    field: (name, error) => ({
      name,
      value: snapshot.value[name],
      error,
      set: (value) => change(draft, (current) => ({ ...current, [name]: value })),
    }),
    settle: async () => {
      await saveNow(draft)
      return !draft.snapshot.isUnsaved
    },
    keepMine: () => keepMine(draft),
    takeTheirs: () => takeTheirs(draft),
    bringBackMine: () => bringBackMine(draft),
  }
}
