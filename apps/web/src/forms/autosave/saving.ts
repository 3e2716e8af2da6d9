import { ApiProblem, isPassing, NetworkFault } from '../../http/faults.ts'
import { troubleOf } from '../trouble.ts'
import { type Draft, keepWhatIsUnsent, show } from './draft.ts'
import { isSameOnceSent } from './same.ts'

const pauseMs = 1_000
const firstRetryMs = 2_000
const lastRetryMs = 60_000
/** Each is a whole draft, and all of them are kept on the device. */
const mostDoubtful = 10

/** Once typing has paused for a second. While the service does not answer, the next try has its own time. */
export function saveSoon<V>(draft: Draft<V>): void {
  if (draft.failures > 0) return
  clearTimeout(draft.timer)
  draft.timer = setTimeout(() => void saveNow(draft), pauseMs)
}

/** Sends what is unsent. One save at a time: what is typed meanwhile goes after it, the newest only. */
export function saveNow<V>(draft: Draft<V>): Promise<void> {
  clearTimeout(draft.timer)
  draft.sending ??= sendAll(draft).finally(() => {
    draft.sending = undefined
  })
  return draft.sending
}

async function sendAll<V>(draft: Draft<V>): Promise<void> {
  while (isToSend(draft) && (await sendOne(draft)));
}

function isToSend<V>({ snapshot: { isUnsaved, status }, early }: Draft<V>): boolean {
  return isUnsaved && early === undefined && status.kind !== 'refused' && status.kind !== 'conflict'
}

async function sendOne<V>(draft: Draft<V>): Promise<boolean> {
  const { value } = draft.snapshot
  show(draft, { status: { kind: 'saving' } })
  if (!draft.doubtful.includes(value)) draft.doubtful = [...draft.doubtful, value].slice(-mostDoubtful)
  try {
    const { version } = await draft.network.save(value, draft.basis)
    arrived(draft, { value, version })
    return true
  } catch (fault) {
    return await failed(draft, fault).catch((second: unknown) => putOff(draft, second))
  }
}

function arrived<V>(draft: Draft<V>, saved: { value: V; version: number }): void {
  draft.basis = saved
  draft.doubtful = []
  draft.failures = 0
  show(draft, { status: { kind: 'saved', at: new Date().toISOString() } })
  void keepWhatIsUnsent(draft)
}

/** True when there is nothing in the way of another try. */
async function failed<V>(draft: Draft<V>, fault: unknown): Promise<boolean> {
  if (!(fault instanceof ApiProblem) || fault.status !== 412) return putOff(draft, fault)
  const theirs = await draft.network.read()
  const mine = draft.doubtful.find((value) => isSameOnceSent(value, theirs.value))
  if (mine === undefined || theirs.version === draft.basis.version) {
    show(draft, { status: { kind: 'conflict', theirs } })
    return false
  }
  // Our own save had arrived, and only its answer was lost.
  arrived(draft, { value: mine, version: theirs.version })
  return true
}

function putOff<V>(draft: Draft<V>, fault: unknown): false {
  if (fault instanceof ApiProblem && fault.status === 401) show(draft, { status: { kind: 'signed-out' } })
  else if (isPassing(fault)) tryLater(draft, fault)
  else show(draft, { status: { kind: 'refused', trouble: troubleOf(fault) } })
  void keepWhatIsUnsent(draft)
  return false
}

/** After 2, 4, 8 … seconds, at most a minute; later if the service asks for it. */
function tryLater<V>(draft: Draft<V>, fault: unknown): void {
  const backOffMs = Math.min(lastRetryMs, firstRetryMs * 2 ** draft.failures)
  const askedForMs = fault instanceof ApiProblem ? (fault.retryAfterSeconds ?? 0) * 1_000 : 0
  draft.failures += 1
  draft.timer = setTimeout(() => void saveNow(draft), Math.max(backOffMs, askedForMs))
  show(draft, { status: { kind: fault instanceof NetworkFault ? 'no-answer' : 'unwell' } })
}
