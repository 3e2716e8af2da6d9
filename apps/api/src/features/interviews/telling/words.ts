import type { MeetingWay } from '@elevate/contracts/recruitment-vocabulary'

const zone = 'Europe/London'
const dayFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})
const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: 'numeric', minute: '2-digit', hourCycle: 'h23' })

/** "10am", "2:30pm", "midday". */
export const timeInWords = (instant: Date): string => {
  const [hour = 0, minute = 0] = clock.format(instant).split(':').map(Number)
  if (minute === 0 && hour === 12) return 'midday'
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes}${hour < 12 ? 'am' : 'pm'}`
}

/** "Thursday 10 December 2026, 10am", by the clocks of London. */
export const momentInWords = (instant: Date): string =>
  `${dayFormat.format(instant).replace(',', '')}, ${timeInWords(instant)}`

const ways: Record<MeetingWay, string> = { 'in-person': 'In person', video: 'By video', phone: 'By phone' }

/** "In person: Room 2, North wing". */
export const wayInWords = ({ way, place }: { way: MeetingWay; place: string }): string => {
  if (place !== '') return `${ways[way]}: ${place}`
  return way === 'phone' ? 'By phone: we ring you' : `${ways[way]}: we tell you where before the day`
}
