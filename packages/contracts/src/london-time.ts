let made: Intl.DateTimeFormat | undefined

/** Made with the first use: a phone takes tens of milliseconds for it, and most pages have no times on them. */
const londonClock = (): Intl.DateTimeFormat => {
  made ??= new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  return made
}

/** Day (`YYYY-MM-DD`) and time (`HH:MM`) that clocks in London show at this instant. */
export const londonWallTime = (instant: Date): { day: string; time: string } => {
  const shown = Object.fromEntries(
    londonClock()
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  )
  return { day: `${shown.year}-${shown.month}-${shown.day}`, time: `${shown.hour}:${shown.minute}` }
}

const offsetMs = (instant: Date): number => {
  const { day, time } = londonWallTime(instant)
  return Date.parse(`${day}T${time}:00Z`) - Math.floor(instant.getTime() / 60_000) * 60_000
}

/**
 * The instant at which clocks in London show this day and time. A time that comes twice (the last Sunday of October)
 * is the first of the two; a time that is left out (the last Sunday of March) is an hour later, as clocks then show.
 */
export const londonInstant = (day: string, time: string): Date => {
  const wall = Date.parse(`${day}T${time}:00Z`)
  const candidates = [3_600_000, 0].map((offset) => new Date(wall - offset))
  const exact = candidates.find((candidate) => candidate.getTime() + offsetMs(candidate) === wall)
  return exact ?? new Date(wall)
}
