import type { CoffeeConnections } from '@elevate/contracts/coffee-connections'
import { arcsOf, arcWidth, rowHeight, rowY } from './arcs.ts'
import { arrange, neighboursOf, type Person } from './arrange.ts'
import { connectionWords } from './words.ts'
import '../../../styles/coffee-pictures.scss'

const characterWidth = 9
const gap = 16

/** Names one under the other, a bow for every two who were matched. Shape and word say who has nobody. */
export function ConnectionMap({ map, chosen }: { map: CoffeeConnections; chosen: string | null }) {
  const rows = arrange(map)
  const labels = rows.map((person) => `${person.name}: ${connectionWords(person)}`)
  const width = arcWidth + gap + Math.max(...labels.map(({ length }) => length)) * characterWidth
  const near = neighboursOf(map).get(chosen ?? '')
  const emphasis = (id: string) =>
    id === chosen ? ' app-map__name--chosen' : near?.has(id) ? ' app-map__name--near' : ''
  const isFaint = (people: readonly string[]) => chosen !== null && !people.includes(chosen)
  return (
    <section
      aria-label="The connection map as a picture; the table says the same in words"
      className="app-map"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard.
      tabIndex={0}
    >
      <svg aria-hidden="true" height={rows.length * rowHeight} width={width}>
        {arcsOf(rows, map.pairs).map(({ key, path, isOften, people }) => (
          <path
            className={`app-map__line${isOften ? ' app-map__line--often' : ''}${isFaint(people) ? ' app-map__line--faint' : ''}`}
            d={path}
            key={key}
          />
        ))}
        {rows.map((person, index) => (
          <g key={person.id}>
            <Mark person={person} y={rowY(index)} />
            <text
              className={`app-map__name${emphasis(person.id)}`}
              dominantBaseline="central"
              x={arcWidth + gap}
              y={rowY(index)}
            >
              {labels[index]}
            </text>
          </g>
        ))}
      </svg>
    </section>
  )
}

/** A dot for who takes part, a ring for who did, a square for who has nobody yet. */
function Mark({ person, y }: { person: Person; y: number }) {
  if (person.connections === 0) {
    return <rect className="app-map__alone" height="12" width="12" x={arcWidth - 6} y={y - 6} />
  }
  return <circle className={person.isMember ? 'app-map__member' : 'app-map__former'} cx={arcWidth} cy={y} r="6" />
}
