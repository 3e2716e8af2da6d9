import type { BookedChat } from '@elevate/contracts/informal-chats'
import { formatRelative } from '../../ui/dates.ts'
import { Facts } from '../../ui/Facts.tsx'
import { sentence, wayWords, whenWords } from './times.ts'

/** When, how and with whom. */
export function ChatFacts({ chat }: { chat: BookedChat }) {
  const { startsAt, way, hostName, place, advert } = chat
  return (
    <Facts
      facts={[
        { name: 'When', value: `${whenWords(chat)} (${formatRelative(startsAt, new Date())})` },
        { name: 'How', value: `${sentence(wayWords[way])} with ${hostName}` },
        ...(place === '' ? [] : [{ name: 'Where', value: <Place place={place} /> }]),
        { name: 'About', value: `${advert.title}, ${advert.organisation}` },
      ]}
    />
  )
}

/** The link of a video call is one to press. */
const Place = ({ place }: { place: string }) => (/^https:\/\/\S+$/.test(place) ? <a href={place}>{place}</a> : place)
