import type { ReactNode } from 'react'
import { Link } from 'react-router'
import '../../styles/board.scss'

type BoardCard = {
  key: string
  title: string
  to: string
  /** A tag, an age, whose turn it is. */
  children?: ReactNode
  /** Buttons and links that move it on: there is nothing to drag. Name the card in each, hidden if need be. */
  actions?: ReactNode
}

export type BoardColumn = {
  key: string
  title: string
  hint?: string
  cards: readonly BoardCard[]
  /** How many there are, where that is more than are shown. */
  count?: number
  /** Below the cards: a link to all of them. */
  more?: ReactNode
}

type BoardProps = {
  /** What the columns are: "Applications by stage". */
  label: string
  columns: readonly BoardColumn[]
  /** "1 application", "12 applications". */
  counted: (count: number) => string
}

/** Columns side by side at a desk, in a frame that scrolls; one under another on a phone. */
export function Board({ label, columns, counted }: BoardProps) {
  return (
    <section
      aria-label={label}
      className="app-board"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard.
      tabIndex={0}
    >
      <div className="app-board__columns">
        {columns.map((column) => (
          <Column column={column} counted={counted} key={column.key} />
        ))}
      </div>
    </section>
  )
}

function Column({ column, counted }: { column: BoardColumn; counted: BoardProps['counted'] }) {
  const { title, hint, cards, more } = column
  return (
    <div className="app-board__column">
      <h2 className="app-board__title">
        {title} <span className="app-board__count">{counted(column.count ?? cards.length)}</span>
      </h2>
      {hint !== undefined && <p className="app-reference">{hint}</p>}
      {cards.length > 0 && (
        <ul className="app-board__cards">
          {cards.map((card) => (
            <li className="app-board__card" key={card.key}>
              <Link className="app-board__link" to={card.to}>
                {card.title}
              </Link>
              {card.children}
              {card.actions !== undefined && <div className="app-board__actions">{card.actions}</div>}
            </li>
          ))}
        </ul>
      )}
      {more}
    </div>
  )
}
