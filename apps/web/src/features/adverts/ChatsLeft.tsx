import type { Advert } from '@elevate/contracts/adverts'
import { Link } from 'react-router'
import { wayWords, whenWords } from '../informal-chats/times.ts'

const shown = 5

/** The chat before applying: what it is for, and which times are left. */
export function ChatsLeft({ advert: { slug, informalChat, freeChats, can } }: { advert: Advert }) {
  if (informalChat === '' && freeChats.length === 0) return null
  return (
    <>
      <h2 className="nhsuk-heading-m">Talk to us first, if you like</h2>
      {informalChat !== '' && <p className="app-typed">{informalChat}</p>}
      <p>An informal chat helps you to decide. It is not scored, and those who choose do not know who had one.</p>
      <Times chats={freeChats} />
      {can.bookChat && (
        <p className="app-screen-only">
          <Link to={`/join/${slug}/chat`}>Book an informal chat</Link>
        </p>
      )}
    </>
  )
}

function Times({ chats }: { chats: Advert['freeChats'] }) {
  if (chats.length === 0) return null
  return (
    <>
      <p>Times that are left{chats.length > shown && `, ${chats.length} in all`}:</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {chats.slice(0, shown).map((chat) => (
          <li key={chat.id}>
            {whenWords(chat)}, {wayWords[chat.way]} with {chat.hostName}
          </li>
        ))}
      </ul>
    </>
  )
}
