import type { MeetingWay } from '@elevate/contracts/recruitment-vocabulary'
import { wayWords } from './words.ts'

type PlaceProps = { at: { way: MeetingWay; place: string }; unknown?: string }

/** How they meet and where; the link of a call can be pressed. */
export function Place({ at: { way, place }, unknown }: PlaceProps) {
  if (place === '') return <>{unknown === undefined ? wayWords[way] : `${wayWords[way]}. ${unknown}`}</>
  if (!/^https:\/\/\S+$/.test(place)) return <>{`${wayWords[way]}: ${place}`}</>
  return (
    <span className="app-reach">
      {wayWords[way]}:{' '}
      <a href={place} rel="noreferrer">
        {place}
      </a>
    </span>
  )
}
