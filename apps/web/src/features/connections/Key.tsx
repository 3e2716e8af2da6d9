import type { ConnectionMap } from '@elevate/contracts/connections'
import { type Look, lookOf } from './arcs.ts'

const words: Record<Look, string> = {
  coffee: 'coffee',
  buddy: 'buddies',
  mentor: 'mentor and partner',
  several: 'in several ways',
}

/** What lines and marks mean: only those that the picture has. */
export function Key({ map }: { map: ConnectionMap }) {
  const there = new Set(map.pairs.map(lookOf))
  return (
    <ul className="nhsuk-list app-connections__key">
      {(Object.keys(words) as Look[])
        .filter((look) => there.has(look))
        .map((look) => (
          <li key={look}>
            <svg aria-hidden="true" height="12" width="40">
              <path className={`app-connections__line app-connections__line--${look}`} d="M0 6H40" />
            </svg>{' '}
            {words[look]}
          </li>
        ))}
      <li>
        <span aria-hidden="true">■</span> has nobody
      </li>
      {map.people.some(({ isPartner }) => !isPartner) && (
        <li>
          <span aria-hidden="true">○</span> no partner here
        </li>
      )}
    </ul>
  )
}
