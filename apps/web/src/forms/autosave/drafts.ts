import { beforeSignOut } from '../../app/session/before-sign-out.ts'
import { sessionState, subscribeToSession } from '../../app/session/state.ts'
import { type Draft, type Network, newDraft, type Saved, show } from './draft.ts'
import { makeKeeper } from './keeper.ts'
import { saveNow } from './saving.ts'
import { putBackWhatWasKept } from './writing.ts'

/** A draft whose shape only its own screens know; here only its saving counts. */
type Open = {
  draft: unknown
  save: () => Promise<void>
  wouldBeLost: () => boolean
  followSignIn: () => void
}

/** By key. A draft outlives the screen that shows it, so that what is unsent goes on being tried. */
const open = new Map<string, Open>()

type Opening<V> = { key: string; lockKey: string; saved: Saved<V>; network: Network<V> }

/** The draft of this key: the one that is being written already, or a new one with what was kept put back. */
export function openDraft<V>({ key, lockKey, saved, network }: Opening<V>): Draft<V> {
  const known = open.get(key)
  // A key names one draft, and with it the shape of its value.
  if (known) return known.draft as Draft<V>
  if (open.size === 0) followTheBrowser()
  const draft = newDraft(saved, network, makeKeeper<V>(key, lockKey))
  open.set(key, {
    draft,
    save: () => saveNow(draft),
    wouldBeLost: () => draft.snapshot.isUnsaved && draft.snapshot.keptOn === 'page',
    followSignIn: () => followSignIn(draft),
  })
  void putBackWhatWasKept(draft)
  return draft
}

const saveAll = (): Promise<unknown> => Promise.all([...open.values()].map(({ save }) => save()))

/** Leaving a box, hiding or leaving the page, a connection that is back: each is a reason to save now. */
function followTheBrowser(): void {
  for (const event of ['focusout', 'pagehide', 'online']) window.addEventListener(event, () => void saveAll())
  document.addEventListener('visibilitychange', () => void saveAll())
  window.addEventListener('beforeunload', (event) => {
    void saveAll()
    if ([...open.values()].some(({ wouldBeLost }) => wouldBeLost())) event.preventDefault()
  })
  subscribeToSession(() => {
    for (const { followSignIn } of open.values()) followSignIn()
  })
  beforeSignOut(saveAll)
}

/** A save that is under way waits for the new sign-in by itself (see api.ts); here it is said why it takes so long. */
function followSignIn<V>(draft: Draft<V>): void {
  const isWaiting = draft.snapshot.isUnsaved && sessionState() === 'ended'
  if (isWaiting) show(draft, { status: { kind: 'signed-out' } })
  if (sessionState() !== 'signed-in') return
  if (draft.sending) show(draft, { status: { kind: 'saving' } })
  else void saveNow(draft)
}
