import { type KindOfUser, kindsOfUser } from '@elevate/contracts/access'
import type { Me } from '@elevate/contracts/me'
import { useSyncExternalStore } from 'react'
import { useMe } from './me.ts'

const names: Record<KindOfUser, string> = {
  administrator: 'Administrator',
  coordinator: 'Coordinator',
  'panel-member': 'Panel member',
  mentor: 'Mentor',
  partner: 'Partner',
  applicant: 'Applicant',
}

/** Who runs things comes first: that is what most of their day is. */
const order: readonly KindOfUser[] = ['coordinator', 'administrator', 'panel-member', 'mentor', 'partner', 'applicant']

let chosen: KindOfUser | undefined
const listeners = new Set<() => void>()

/** The roles a person can be here in, without repeats. */
export const hatsOf = (me: Me): KindOfUser[] => order.filter((kind) => me.grants.some((grant) => grant.kind === kind))

/** "Coordinator, Northmoor". */
export function hatName(me: Me, hat: KindOfUser): string {
  const places = me.grants.filter((grant) => grant.kind === hat).flatMap((grant) => grant.organisation?.shortName ?? [])
  return [names[hat], ...new Set(places)].join(', ')
}

/** Chosen by the address `/?as=mentor`, kept while the page lives and nowhere else. */
export function wearHat(hat: string | null): void {
  const known = kindsOfUser.find((kind) => kind === hat)
  if (!known || known === chosen) return
  chosen = known
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const hatAmong = (hats: KindOfUser[], wanted: KindOfUser | undefined) => hats.find((hat) => hat === wanted) ?? hats[0]

/** The role a person is here in now. Undefined for who has none (any more). */
export const hatOf = (me: Me): KindOfUser | undefined => hatAmong(hatsOf(me), chosen)

export function useHat(): KindOfUser | undefined {
  const hats = hatsOf(useMe())
  return hatAmong(
    hats,
    useSyncExternalStore(subscribe, () => chosen),
  )
}
