import type { ReactNode } from 'react'
import { Button } from '../../ui/Button.tsx'

type RowFrameProps = {
  id: string
  /** "Question 2". */
  title: string
  place: { index: number; of: number }
  move: ((by: -1 | 1) => void) | undefined
  /** Left out where it has to stay. */
  remove: (() => void) | undefined
  children: ReactNode
}

/** One row of a list, with its name and what can be done with it. */
export function RowFrame({ id, title, place: { index, of }, move, remove, children }: RowFrameProps) {
  const named = <span className="nhsuk-u-visually-hidden"> {title.toLowerCase()}</span>
  return (
    <fieldset className="app-rows__row" id={id} tabIndex={-1}>
      <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{title}</legend>
      {children}
      <div className="app-rows__actions">
        {move && index > 0 && (
          <Button id={`${id}-up`} look="secondary" onClick={() => move(-1)} small>
            Move up{named}
          </Button>
        )}
        {move && index < of - 1 && (
          <Button id={`${id}-down`} look="secondary" onClick={() => move(1)} small>
            Move down{named}
          </Button>
        )}
        {remove && (
          <Button look="secondary" onClick={remove} small>
            Remove{named}
          </Button>
        )}
      </div>
    </fieldset>
  )
}
