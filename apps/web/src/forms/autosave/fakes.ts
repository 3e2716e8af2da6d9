import { vi } from 'vitest'
import { ApiProblem, NetworkFault } from '../../http/faults.ts'
import { type Draft, newDraft, type Saved } from './draft.ts'
import type { Keeper, Unsent } from './keeper.ts'
import { change, putBackWhatWasKept } from './writing.ts'

export type Answers = { why: string }

/** One draft on a server that knows versions. `fault` is what befalls the next requests, before or after their effect. */
export function fakeServer(value = 'As it was') {
  const server = {
    has: { value: { why: value }, version: 1 } as Saved<Answers>,
    requests: [] as string[],
    fault: undefined as { error: Error; isAfter?: true } | undefined,
    isSlow: false,
    read: async () => {
      if (server.fault) throw server.fault.error
      return server.has
    },
    save: async (value: Answers, { version }: Saved<Answers>) => {
      server.requests.push(value.why)
      if (server.isSlow) await new Promise((resolve) => setTimeout(resolve, 5_000))
      if (server.fault && !server.fault.isAfter) throw server.fault.error
      if (version !== server.has.version) throw problem(412)
      server.has = { value: { why: value.why.trim() }, version: version + 1 }
      if (server.fault) throw server.fault.error
      return { version: server.has.version }
    },
  }
  return server
}

/** A device that holds one draft. */
export function fakeDevice(isWorking = true) {
  const device: Keeper<Answers> & { holds: Unsent<Answers> | undefined } = {
    holds: undefined,
    keep: async (unsent) => {
      if (isWorking) device.holds = unsent
      return isWorking
    },
    forget: () => {
      device.holds = undefined
    },
    hasSome: () => device.holds !== undefined,
    recall: async () => device.holds,
  }
  return device
}

export const problem = (status: number, retryAfter?: number) =>
  new ApiProblem(
    { type: '', title: '', status, detail: 'The campaign has closed.', code: 'x', requestId: '' },
    retryAfter,
  )
export const noConnection = { error: new NetworkFault() }

export const openPage = async (server: ReturnType<typeof fakeServer>, device = fakeDevice()) => {
  const draft = newDraft(server.has, server, device)
  await putBackWhatWasKept(draft)
  return draft
}
export const type = (draft: Draft<Answers>, why: string) => change(draft, () => ({ why }))
export const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1_000)
export const status = (draft: Draft<Answers>) => draft.snapshot.status.kind
