import { logSession } from '@elevate/contracts/mentoring-sessions'
import { useEffect, useSyncExternalStore } from 'react'
import { call } from '../../api.ts'
import { queryClient } from '../../app/query-client.ts'
import { beforeSignOut } from '../../app/session/before-sign-out.ts'
import { deviceStorage, nameOnDevice } from '../../forms/autosave/device.ts'
import { makeKeeper } from '../../forms/autosave/keeper.ts'
import { ApiProblem, isPassing } from '../../http/faults.ts'
import type { LogBody } from './log-form.ts'
import { refreshSessions } from './queries.ts'

/** An entry that could not be sent yet. The key stays with it: however often it is sent, it counts once. */
export type Unsent = { mentorshipId: string; body: LogBody; idempotencyKey: string }
type Waiting = Unsent & { forget: () => void; refused?: string }

const waiting = new Map<string, Waiting>()
const listeners = new Set<() => void>()
let snapshot: readonly Waiting[] = []
let sending: Promise<void> | undefined
let isFollowing = false

const changed = (): void => {
  snapshot = [...waiting.values()]
  for (const listener of listeners) listener()
}

const folder = (mentorshipId: string): string => `mentoring-session/${mentorshipId}/`

/** Kept locked on this device (decision 0011), or in this page only where the browser cannot lock. */
export async function keepForLater(unsent: Unsent, lockKey: string): Promise<'device' | 'page'> {
  const keeper = makeKeeper<Unsent>(`${folder(unsent.mentorshipId)}${unsent.idempotencyKey}`, lockKey)
  const isKept = await keeper.keep({ value: unsent, version: 0, doubtful: [] })
  waiting.set(unsent.idempotencyKey, { ...unsent, forget: keeper.forget })
  followTheConnection()
  changed()
  return isKept ? 'device' : 'page'
}

/** What an earlier page could not send is taken up again; the key to it came with this page. */
async function takeUp(mentorshipId: string, lockKey: string): Promise<void> {
  const storage = deviceStorage()
  const start = nameOnDevice(folder(mentorshipId))
  const names = Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? '')
  for (const name of names.filter((each) => each.startsWith(start))) {
    const idempotencyKey = name.slice(start.length)
    const keeper = makeKeeper<Unsent>(`${folder(mentorshipId)}${idempotencyKey}`, lockKey)
    const kept = waiting.has(idempotencyKey) ? undefined : await keeper.recall()
    if (kept) waiting.set(idempotencyKey, { ...kept.value, forget: keeper.forget })
  }
  if (waiting.size === 0) return
  followTheConnection()
  changed()
  await sendWaiting()
}

function followTheConnection(): void {
  if (isFollowing) return
  isFollowing = true
  window.addEventListener('online', () => void sendWaiting())
  document.addEventListener('visibilitychange', () => void sendWaiting())
  setInterval(() => void sendWaiting(), 20_000)
  beforeSignOut(sendWaiting)
}

function sendWaiting(): Promise<void> {
  sending ??= sendAll().finally(() => {
    sending = undefined
  })
  return sending
}

async function sendAll(): Promise<void> {
  for (const entry of [...waiting.values()].filter(({ refused }) => refused === undefined)) {
    const refused = await sendOne(entry)
    if (refused === 'later') return
    if (refused === undefined) {
      entry.forget()
      waiting.delete(entry.idempotencyKey)
      await refreshSessions(queryClient, entry.mentorshipId)
    } else waiting.set(entry.idempotencyKey, { ...entry, refused })
    changed()
  }
}

/** Undefined once it is in the log, which it also is where the other of the two has logged it. */
async function sendOne({ mentorshipId, body, idempotencyKey }: Unsent): Promise<'later' | string | undefined> {
  try {
    await call(logSession, { params: { mentorshipId }, body, idempotencyKey })
    return undefined
  } catch (fault) {
    if (isPassing(fault) || !(fault instanceof ApiProblem)) return 'later'
    return fault.code === 'logged-already' ? undefined : fault.detail
  }
}

/** Leaves out an entry that was refused. */
export function leaveOut(idempotencyKey: string): void {
  waiting.get(idempotencyKey)?.forget()
  waiting.delete(idempotencyKey)
  changed()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The entries of a mentorship that wait for a connection, those of earlier pages among them. */
export function useUnsent(mentorshipId: string, lockKey: string): readonly Waiting[] {
  const all = useSyncExternalStore(subscribe, () => snapshot)
  useEffect(() => void takeUp(mentorshipId, lockKey), [mentorshipId, lockKey])
  return all.filter((entry) => entry.mentorshipId === mentorshipId)
}
