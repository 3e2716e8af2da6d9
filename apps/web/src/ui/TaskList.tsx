import { useId } from 'react'
import { Link } from 'react-router'

export type TaskListItem = {
  name: string
  hint?: string
  status: string
  /** Done items are quiet; what is still to do is a coloured tag. */
  isDone: boolean
  /** Left out when there is nothing to open (yet). */
  to?: string
}

/** Things to do, each with its state in words. */
export function TaskList({ items }: { items: readonly TaskListItem[] }) {
  return (
    <ul className="nhsuk-task-list">
      {items.map((item) => (
        <Item item={item} key={item.name} />
      ))}
    </ul>
  )
}

function Item({ item }: { item: TaskListItem }) {
  const id = useId()
  const describedBy = item.hint === undefined ? `${id}-status` : `${id}-hint ${id}-status`
  return (
    <li className={`nhsuk-task-list__item${item.to === undefined ? '' : ' nhsuk-task-list__item--with-link'}`}>
      <div className="nhsuk-task-list__name-and-hint">
        {item.to === undefined ? (
          <div>{item.name}</div>
        ) : (
          <Link aria-describedby={describedBy} className="nhsuk-link nhsuk-task-list__link" to={item.to}>
            {item.name}
          </Link>
        )}
        {item.hint !== undefined && (
          <div className="nhsuk-task-list__hint" id={`${id}-hint`}>
            {item.hint}
          </div>
        )}
      </div>
      <div className="nhsuk-task-list__status" id={`${id}-status`}>
        {item.isDone ? item.status : <strong className="nhsuk-tag nhsuk-tag--blue">{item.status}</strong>}
      </div>
    </li>
  )
}
