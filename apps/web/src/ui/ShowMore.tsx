import { useEffect, useRef } from 'react'
import { Button } from './Button.tsx'
import { Fault } from './Fault.tsx'

type ShowMoreProps = {
  /** The infinite query of the list. */
  list: {
    hasNextPage: boolean
    isFetchingNextPage: boolean
    isFetchNextPageError: boolean
    error: unknown
    fetchNextPage: () => Promise<unknown>
  }
  /** How many are on the page. */
  shown: number
  /** What they are, in the plural: "notifications". */
  what: string
}

/** Of so few everybody sees that they are all. */
const seenAtOnce = 10

const endOf = (hasMore: boolean, shown: number, what: string): string => {
  return hasMore ? `The first ${shown} ${what}` : `That is all: ${shown} ${what}`
}

/** The next page of a list, below the ones before. Says when all are there, and keeps the keyboard's place. */
export function ShowMore({ list, shown, what }: ShowMoreProps) {
  const { hasNextPage } = list
  const end = useRef<HTMLParagraphElement>(null)
  const hasPressed = useRef(false)
  useEffect(() => {
    // The button that had focus is gone; without this the keyboard would be back at the top of the page.
    if (!hasNextPage && hasPressed.current) end.current?.focus()
  }, [hasNextPage])
  const more = () => {
    hasPressed.current = true
    void list.fetchNextPage()
  }
  return (
    <div className="app-screen-only">
      {list.isFetchNextPageError && <Fault fault={list.error} />}
      {(hasNextPage || shown > seenAtOnce) && (
        <p className="app-reference" ref={end} role="status" tabIndex={-1}>
          {endOf(hasNextPage, shown, what)}
        </p>
      )}
      {hasNextPage && (
        <Button busy={list.isFetchingNextPage && `Loading more ${what}`} look="secondary" onClick={more}>
          Show more {what}
        </Button>
      )}
    </div>
  )
}
