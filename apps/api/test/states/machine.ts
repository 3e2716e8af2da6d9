import type { SignedIn } from '../people.ts'

/** What a request is about: what stands in its address (`:campaignId`) and what its body names. */
export type Thing = Record<string, string>

type Of<T> = T | ((thing: Thing) => T)

/** One operation that moves something from one state to another. */
export type Move<State extends string> = {
  /** As the API registers it, below `/api/v1`: `POST /campaigns/:campaignId/publish`. */
  operation: string
  /** Where one operation makes several moves. */
  what?: string
  /** From which states it can be asked, and the state that follows. From every other it is refused. */
  leads: Partial<Record<State, State>>
  /** Where it says what is so already: answered well, and nothing changes. */
  idle?: readonly State[]
  /** Who asks, where that is not who runs the programme. */
  by?: Of<SignedIn>
  body?: Of<object>
  query?: string
  /** Sends `If-Match` with the version that the thing has. */
  versioned?: true
}

/** What its states are called is said once, by `states`; everything else has to keep to it. */
export type Machine<Named extends string = string, State extends string = NoInfer<Named>> = {
  name: string
  states: readonly Named[]
  /** Columns that hold the state: each enumeration of states in the database belongs to a machine. */
  columns?: readonly string[]
  /** A new one that stands in this state. */
  make: (state: State) => Promise<Thing>
  stateOf: (thing: Thing) => Promise<State>
  versionOf?: (thing: Thing) => Promise<number>
  moves: readonly Move<State>[]
}

export const machine = <const State extends string>(it: Machine<State>): Machine => it as unknown as Machine

export const given = <T>(value: Of<T>, thing: Thing): T =>
  typeof value === 'function' ? (value as (thing: Thing) => T)(thing) : value

/** All states but these lead to the same one. */
export const from = <State extends string>(states: readonly State[], to: State): Partial<Record<State, State>> =>
  Object.fromEntries(states.map((state) => [state, to])) as Partial<Record<State, State>>

/** From these, and it stays as it is. */
export const staysIn = <State extends string>(...states: State[]): Partial<Record<State, State>> =>
  Object.fromEntries(states.map((state) => [state, state])) as Partial<Record<State, State>>
