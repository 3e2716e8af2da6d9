import {
  type AvailabilityDay,
  type AvailabilityPart,
  type AvailabilitySlot,
  availabilityDays,
  availabilityParts,
  availabilitySlots,
} from '@elevate/contracts/people-vocabulary'
import { fold, oneLine } from './plain-text.ts'
import { notSaid, type Reading, refuse, saysNothing } from './reading.ts'

const weekdays = availabilityDays.slice(0, 5)
const weekend = availabilityDays.slice(5)

const partWords = new Map<string, readonly AvailabilityPart[]>([
  ...(['am', 'morning', 'mornings', 'mornin'] as const).map((word) => [word, ['am']] as const),
  ...(['pm', 'afternoon', 'afternoons'] as const).map((word) => [word, ['pm']] as const),
  ...(['evening', 'evenings', 'eve', 'eves', 'night', 'nights'] as const).map((word) => [word, ['evening']] as const),
  ...(['daytime', 'daytimes', 'days'] as const).map((word) => [word, ['am', 'pm']] as const),
])
const dayGroups = new Map<string, readonly AvailabilityDay[]>([
  ...(['weekday', 'weekdays'] as const).map((word) => [word, weekdays] as const),
  ...(['weekend', 'weekends'] as const).map((word) => [word, weekend] as const),
])
const filler = new Set(['and', 'or', 'on', 'in', 'the', 'only', 'usually', 'free', 'all', 'day', 'every', 'any', 'to'])

type Said = { days: AvailabilityDay[]; parts: AvailabilityPart[] }

/**
 * Parts of the week: `Thu pm, evenings, Tue am`. A part without a day means Monday to Friday; a day without a part
 * means its morning and afternoon; `Mon-Wed am` is a range. Kept in the order of the week.
 */
export function readAvailability(text: string): Reading<AvailabilitySlot[]> {
  const line = oneLine(text.replaceAll('\n', ','))
  if (saysNothing(line)) return notSaid
  if (/^any ?time$/i.test(line)) return { value: [...availabilitySlots] }
  const found = new Set<string>()
  for (const piece of line.split(/[,;]/).filter((part) => part.trim() !== '')) {
    const slots = readPiece(piece)
    if (!slots)
      return refuse(
        'availability-unknown',
        `“${oneLine(piece)}” is not a time of the week. Enter times such as Thu pm, evenings, Tue am.`,
      )
    for (const slot of slots) found.add(slot)
  }
  return { value: availabilitySlots.filter((slot) => found.has(slot)) }
}

function readPiece(piece: string): string[] | undefined {
  const slots: string[] = []
  let said: Said = { days: [], parts: [] }
  for (const word of wordsOf(piece)) {
    const days = daysOf(word)
    const parts = partWords.get(word)
    if (!days && !parts && !filler.has(word)) return undefined
    // A day after a part begins the next time: “Mon am and Tue pm”.
    if (days && said.parts.length > 0) {
      slots.push(...slotsOf(said))
      said = { days: [], parts: [] }
    }
    said.days.push(...(days ?? []))
    said.parts.push(...(parts ?? []))
  }
  const last = slotsOf(said)
  return last.length + slots.length > 0 ? [...slots, ...last] : undefined
}

const wordsOf = (piece: string): string[] =>
  fold(
    piece.replaceAll(
      /(\p{L}{3,})\s*(?:-|–|\bto\b)\s*(\p{L}{3,})/gu,
      (whole, from: string, to: string) => range(from, to) ?? whole,
    ),
  )
    .split(' ')
    .filter(Boolean)

function slotsOf({ days, parts }: Said): string[] {
  if (days.length === 0 && parts.length === 0) return []
  const wanted = parts.length > 0 ? parts : (['am', 'pm'] as const)
  return (days.length > 0 ? days : weekdays).flatMap((day) => wanted.map((part) => `${day}-${part}`))
}

function daysOf(word: string): readonly AvailabilityDay[] | undefined {
  const group = dayGroups.get(word)
  const day = dayOf(word)
  return group ?? (day ? [day] : undefined)
}

function dayOf(word: string): AvailabilityDay | undefined {
  if (!/^(mon|tue|wed|thu|fri|sat|sun)(s|rs?|nes|ur)?(days?)?$/.test(word)) return undefined
  return availabilityDays.find((day) => word.startsWith(day))
}

/** `Mon-Wed` as the words for each day between; undefined for what is not two days in order. */
function range(from: string, to: string): string | undefined {
  const [first, last] = [dayOf(fold(from)), dayOf(fold(to))]
  if (!first || !last) return undefined
  const days = availabilityDays.slice(availabilityDays.indexOf(first), availabilityDays.indexOf(last) + 1)
  return days.length > 0 ? days.join(' ') : undefined
}

/** The way back: `Mon am, Thu pm, evenings`. */
export function writeAvailability(slots: readonly AvailabilitySlot[]): string {
  const has = new Set<string>(slots)
  const everyEvening = weekdays.every((day) => has.has(`${day}-evening`))
  const times = availabilitySlots.filter((slot) => has.has(slot) && !(everyEvening && isWeekdayEvening(slot)))
  return [...times.map(slotWords), ...(everyEvening ? ['evenings'] : [])].join(', ')
}

const isWeekdayEvening = (slot: AvailabilitySlot): boolean => weekdays.some((day) => slot === `${day}-evening`)

function slotWords(slot: AvailabilitySlot): string {
  const day = availabilityDays.find((candidate) => slot.startsWith(candidate)) ?? ''
  const part = availabilityParts.find((candidate) => slot.endsWith(candidate)) ?? ''
  return `${day.charAt(0).toUpperCase()}${day.slice(1)} ${part}`
}
