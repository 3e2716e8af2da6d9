import { numberedName } from './names.ts'

/** More names than this make no sentence. */
export const mostNames = 12

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const number = (count: number): string => words[count] ?? count.toLocaleString('en-GB')
const counted = (count: number, one: string, many: string): string => `${number(count)} ${count === 1 ? one : many}`
const first = (sentence: string): string => `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`
const named = (people: readonly number[]): string => list.format(people.map(numberedName))
const pairs = (count: number) => counted(count, 'pair', 'pairs')

type Part = { islands: readonly (readonly number[])[]; partners: readonly number[] }

const partnersOf = (partners: readonly number[]): string =>
  partners.length === 0 || partners.length > mostNames ? '' : `: ${named(partners)}`

/** "these seven people have only five possible new partners between them". */
const singlesWords = ({ islands, partners }: Part): string => {
  const people = islands.flat()
  const who = people.length > mostNames ? counted(people.length, 'person', 'people') : named(people)
  if (partners.length === 0) return `there is nobody new left for ${who}`
  const these = people.length > mostNames ? who : `${who} (${counted(people.length, 'person', 'people')})`
  const few = counted(partners.length, 'possible new partner', 'possible new partners')
  return `${these} have only ${few} between them${partnersOf(partners)}`
}

/** Odd numbers of people who find somebody new only among themselves. */
const islandsWords = ({ islands, partners }: Part): string => {
  if (partners.length === 0) {
    const people = islands.flat()
    const who = people.length > mostNames ? counted(people.length, 'person', 'people') : named(people)
    return `${who} can meet somebody new only among themselves, and they are an odd number`
  }
  const sizes = `${counted(islands.length, 'set', 'sets')} of people, each an odd number, can meet somebody new only among themselves`
  return `${sizes} or with ${counted(partners.length, 'other person', 'other people')}${partnersOf(partners)}`
}

const partWords = (part: Part): string =>
  part.islands.every(({ length }) => length === 1) ? singlesWords(part) : islandsWords(part)

export const nobodyMeetsAgain = (): string =>
  'Nobody does. Everybody who has a match meets somebody new, so no draw can be better.'

export const onlyByWish = (all: number): string =>
  `${first(pairs(all))} ${all === 1 ? 'meets' : 'meet'} again in groups that you keep, or so that nobody is left over. No other pair does.`

type ShortOf = {
  repeats: number
  /** Undefined where there is no short reason that the coordinator may see. */
  parts: readonly Part[] | undefined
  newPeopleWanted: number | undefined
  /** Nobody would have to meet again but for the pairs that are kept apart in this round. */
  isWished: boolean
  /** Repeats in kept groups and threes that were made so that nobody is left over. */
  others: number
}

/** Why not fewer, from the proof; then what would help. */
export const someMeetAgain = ({ repeats, parts, newPeopleWanted, isWished, others }: ShortOf): string => {
  const bound = `No draw can have fewer than ${pairs(repeats)} who meet again`
  const why =
    parts === undefined
      ? `${bound}. It comes from the programme as a whole, not from a few people: every possible draw was taken into account, and a separate check agrees.`
      : `${bound}, because ${parts.slice(0, 3).map(partWords).join('; and ')}${parts.length > 3 ? '; and so on in other parts of the programme' : ''}.`
  const help = [
    newPeopleWanted === undefined
      ? undefined
      : `If ${counted(newPeopleWanted, 'more person who is new to everybody takes', 'more people who are new to everybody take')} part, nobody has to meet again.`,
    isWished ? 'Without the pairs that you keep apart in this round, nobody would have to.' : undefined,
  ]
  const more =
    others === 0
      ? undefined
      : `${first(counted(others, 'more pair meets', 'more pairs meet'))} again in groups that you keep, or so that nobody is left over.`
  return [why, 'Those who meet again are the ones who met longest ago.', more, ...help]
    .filter((sentence) => sentence !== undefined)
    .join(' ')
}

export const whyThree = (people: readonly number[]): string => `Why are ${named(people)} three?`

export const keptThree = (): string => 'You keep this group together.'

export const rescuedThree = (): string =>
  'One of them would have been left without a match, and may meet both of the others.'

export const oddThree = ({ isTheirTurn, most }: { isTheirTurn: boolean; most: number }): string => {
  const odd = 'The number of people is odd, so one group has three.'
  if (!isTheirTurn)
    return `${odd} With these three, the fewest pairs have to meet again; whose turn it is counts only after that.`
  return most === 0
    ? `${odd} It is their turn: none of them has been in a three before.`
    : `${odd} It is their turn: nobody has been in a three less often.`
}

export const whyNoMatch = (person: number): string => `Why has ${numberedName(person)} no match?`

export const noMatch = ({ isKeptFromAll }: { isKeptFromAll: boolean }): string =>
  isKeptFromAll
    ? 'You keep them apart from everybody else who takes part. Lift one of these pairs, or ask somebody else to take part.'
    : 'There is nobody left for them, and no draw finds a match for more people. They are told so kindly and come first next time. Asking more people to take part helps.'
