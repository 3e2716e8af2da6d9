import type { ConnectedPerson, ConnectionMap } from '@elevate/contracts/connections'
import { useState } from 'react'
import { Link } from 'react-router'
import { arcsOf, rowHeight, rowY, widthFor } from './arcs.ts'
import { arrange } from './arrange.ts'
import { useRoving } from './use-roving.ts'
import { countWords, othersInWords, othersOf } from './words.ts'
import '../../styles/connections.scss'

/**
 * Names one under the other, a bow for every two who were brought together. The names are links: the arrows go through
 * them, Enter opens the person, and the one that is pointed at has their lines brought out and named.
 */
export function ConnectionPicture({ map }: { map: ConnectionMap }) {
  const rows = arrange(map)
  const roving = useRoving(rows.length)
  const [chosen, setChosen] = useState<string>()
  const near = new Map(chosen === undefined ? [] : othersOf(map, chosen).map(({ id, ways }) => [id, ways]))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard.
    <section aria-label="The connection map; arrows go through the people" className="app-connections" tabIndex={0}>
      <ol className="app-connections__names" onKeyDown={roving.onKeyDown} ref={roving.list}>
        {rows.map((person, index) => (
          <Name
            isChosen={person.id === chosen}
            key={person.id}
            map={map}
            near={near.get(person.id)}
            person={person}
            pick={() => {
              setChosen(person.id)
              roving.setAt(index)
            }}
            tabIndex={index === roving.at ? 0 : -1}
            leave={() => setChosen(undefined)}
          />
        ))}
      </ol>
      <svg
        aria-hidden="true"
        className="app-connections__lines"
        height={rows.length * rowHeight}
        width={widthFor(rows.length)}
      >
        {arcsOf(rows, map.pairs).map(({ key, path, look, people }) => (
          <path
            className={`app-connections__line app-connections__line--${look}${emphasis(people, chosen)}`}
            d={path}
            key={key}
          />
        ))}
        {rows.map((person, index) => (
          <Mark key={person.id} person={person} y={rowY(index)} />
        ))}
      </svg>
    </section>
  )
}

const emphasis = (people: readonly string[], chosen: string | undefined): string => {
  if (chosen === undefined) return ''
  return people.includes(chosen) ? ' app-connections__line--chosen' : ' app-connections__line--faint'
}

type NameProps = {
  person: ConnectedPerson
  map: ConnectionMap
  isChosen: boolean
  /** How the person who is pointed at knows this one. */
  near: string | undefined
  tabIndex: number
  pick: () => void
  leave: () => void
}

function Name({ person, map, isChosen, near, tabIndex, pick, leave }: NameProps) {
  const look = isChosen ? ' app-connections__name--chosen' : near === undefined ? '' : ' app-connections__name--near'
  return (
    <li className={`app-connections__name${look}`}>
      <Link
        onBlur={leave}
        onFocus={pick}
        onMouseEnter={pick}
        onMouseLeave={leave}
        tabIndex={tabIndex}
        to={`/people/${person.id}`}
      >
        {person.name}
        <span className="nhsuk-u-visually-hidden">: {othersInWords(othersOf(map, person.id))}</span>
      </Link>{' '}
      <span aria-hidden="true">{near ?? countWords(person)}</span>
    </li>
  )
}

/** A dot for a partner, a ring for who is none, a square for who has nobody. */
function Mark({ person, y }: { person: ConnectedPerson; y: number }) {
  if (person.connections === 0) {
    return <rect className="app-connections__alone" height="12" width="12" x="2" y={y - 6} />
  }
  return (
    <circle
      className={person.isPartner ? 'app-connections__partner' : 'app-connections__other'}
      cx="8"
      cy={y}
      r="5.5"
    />
  )
}
