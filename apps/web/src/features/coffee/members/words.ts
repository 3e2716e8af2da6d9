import type { CoffeeMember } from '@elevate/contracts/coffee-members'
import { formatShortDay } from '../../../ui/dates.ts'
import { filtersIn } from '../../../ui/FilterPanel.tsx'
import type { MemberFilters } from './queries.ts'

export const memberStates = [
  { value: 'in', text: 'In the next draw' },
  { value: 'skipping', text: 'Skipping this round' },
  { value: 'paused', text: 'Paused' },
] as const

/** Whether a member is in the next draw. Nobody sees why not. */
export function memberStateWords({ state, pausedUntil }: Pick<CoffeeMember, 'state' | 'pausedUntil'>): string {
  if (state === 'paused') return pausedUntil === null ? 'On a break' : `Paused until ${formatShortDay(pausedUntil)}`
  return state === 'in' ? 'In' : 'Skipping this round'
}

export const toldByWords: Record<CoffeeMember['toldBy'], string> = {
  email: 'By email',
  phone: 'By phone, by you',
  post: 'By post, by you',
}

export const sharedShort: Record<CoffeeMember['sharedContact'], string> = {
  email: 'Email address',
  phone: 'Phone number',
  'programme-team': 'Nothing: through you',
}

/** The filters in the address, for the API; a state that there is not is left out. */
export function memberFiltersIn(address: URLSearchParams): MemberFilters {
  const { search } = filtersIn(address, ['search'])
  const state = memberStates.find(({ value }) => value === address.get('state'))?.value
  return { ...(state === undefined ? {} : { state }), ...(search === undefined ? {} : { search }) }
}
