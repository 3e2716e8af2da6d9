import type { OrganisationSettings } from '@elevate/contracts/organisations'
import type { RecruitmentSettings } from '@elevate/contracts/recruitment-settings-values'
import type { NewCriterion } from '@elevate/contracts/role-versions'
import type { CopiedItem, CopyOutcome, PartOfSetUp } from '@elevate/contracts/set-up-copies'

export type Letter = { kind: string; number: number; subject: string; body: string }
export type Checklist = { role: string; number: number; items: unknown[] }
export type Role = { role: string; description: string; timeAsked: string; criteria: NewCriterion[] }
export type Rate = { validFrom: string; dayPence: number; halfDayPence: number; note: string }

/** All that is copied of an organisation: the newest version of each. */
export type SetUp<L extends Letter = Letter, C extends Checklist = Checklist, R extends Role = Role> = {
  settings: RecruitmentSettings
  organisation: OrganisationSettings
  letters: L[]
  checklists: C[]
  roles: R[]
  rates: Rate[]
}

/** What is to be written, and what is said of each thing. */
export type CopyPlan<L extends Letter, C extends Checklist, R extends Role> = {
  items: CopiedItem[]
  settings: RecruitmentSettings | undefined
  organisation: OrganisationSettings | undefined
  letters: L[]
  checklists: C[]
  roles: R[]
  rates: Rate[]
}

/** Whether the own set-up is shared is nobody else's to decide. */
const neverCopied = 'sharesSetUp'

/** What copying would do. Nothing is ever removed: what only the target has stays. */
export const planCopy = <L extends Letter, C extends Checklist, R extends Role>(
  source: SetUp<L, C, R>,
  target: SetUp,
  today: string,
): CopyPlan<L, C, R> => {
  const { [neverCopied]: _shared, ...settings } = source.settings
  const ofSettings = comparedFields('settings', settings, target.settings)
  const ofOrganisation = comparedFields('organisation', source.organisation, target.organisation)
  const letters = compared('letters', source.letters, target.letters, {
    nameOf: ({ kind }) => kind,
    wordsOf: ({ subject, body }) => ({ subject, body }),
  })
  const checklists = compared('checklists', source.checklists, target.checklists, {
    nameOf: ({ role }) => role,
    wordsOf: ({ items }) => items,
  })
  const roles = compared('roles', source.roles, target.roles, {
    nameOf: ({ role }) => role,
    wordsOf: ({ description, timeAsked, criteria }) => [
      description,
      timeAsked,
      criteria.map(({ kind, text, scoredAt }) => [kind, text, scoredAt]),
    ],
  })
  const rates = comparedRates(source.rates, target.rates, today)
  return {
    items: [ofSettings, ofOrganisation, letters.items, checklists.items, roles.items, rates.items].flat(),
    settings: ofSettings.some(isCopied) ? { ...target.settings, ...settings } : undefined,
    organisation: ofOrganisation.some(isCopied) ? source.organisation : undefined,
    letters: letters.copied,
    checklists: checklists.copied,
    roles: roles.copied,
    rates: rates.copied,
  }
}

const isCopied = ({ outcome }: CopiedItem): boolean => outcome === 'new' || outcome === 'replaced'

const alike = (one: unknown, other: unknown): boolean => JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other))

/** The database gives the fields of an object back in an order of its own. */
const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, held]) => [name, inOrder(held)])
}

const comparedFields = (part: PartOfSetUp, source: object, target: object): CopiedItem[] =>
  Object.entries(source).map(([name, value]) => ({
    part,
    name,
    outcome: alike(value, (target as Record<string, unknown>)[name]) ? 'same' : 'replaced',
  }))

type Comparing<T> = { nameOf: (thing: T) => string; wordsOf: (thing: T) => unknown }

// biome-ignore lint/complexity/useMaxParams: what it is, the two sides, and how they are compared.
const compared = <S extends T, T>(part: PartOfSetUp, source: S[], target: T[], { nameOf, wordsOf }: Comparing<T>) => {
  const there = new Map(target.map((thing) => [nameOf(thing), thing]))
  const outcomeOf = (thing: S): CopyOutcome => {
    const mine = there.get(nameOf(thing))
    if (mine === undefined) return 'new'
    return alike(wordsOf(thing), wordsOf(mine)) ? 'same' : 'replaced'
  }
  const items = source.map((thing): CopiedItem => ({ part, name: nameOf(thing), outcome: outcomeOf(thing) }))
  const names = new Set(source.map(nameOf))
  const staying = target.filter((thing) => !names.has(nameOf(thing)))
  return {
    items: [...items, ...staying.map((thing): CopiedItem => ({ part, name: nameOf(thing), outcome: 'stays' }))],
    copied: source.filter((_thing, index) => items[index] !== undefined && isCopied(items[index])),
  }
}

/**
 * The rate in force there begins here today, later ones on their day. A day that has a rate here keeps it: rates are
 * never changed.
 */
const comparedRates = (source: Rate[], target: Rate[], today: string) => {
  const inForceHere = rateOn(target, today)
  const wanted = source.filter((rate) => rate.validFrom > today)
  const inForce = rateOn(source, today)
  if (inForce) wanted.unshift({ ...inForce, validFrom: today })
  const items = wanted.map((rate): CopiedItem => {
    const mine = rate.validFrom === today ? inForceHere : target.find(({ validFrom }) => validFrom === rate.validFrom)
    const isKept = target.some(({ validFrom }) => validFrom === rate.validFrom)
    if (mine && samePay(mine, rate)) return { part: 'rates', name: mine.validFrom, outcome: 'same' }
    return { part: 'rates', name: rate.validFrom, outcome: isKept ? 'stays' : 'new' }
  })
  return { items, copied: wanted.filter((_rate, index) => items[index]?.outcome === 'new') }
}

const rateOn = (rates: readonly Rate[], day: string): Rate | undefined =>
  rates.filter(({ validFrom }) => validFrom <= day).toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0]

const samePay = (one: Rate, other: Rate): boolean =>
  one.dayPence === other.dayPence && one.halfDayPence === other.halfDayPence && one.note === other.note
