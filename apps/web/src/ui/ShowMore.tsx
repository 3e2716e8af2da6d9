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

/** The next page of a list, below the ones before. Focus stays on the button, so the new ones follow it upwards. */
export function ShowMore({ list, shown, what }: ShowMoreProps) {
  return (
    <div className="app-screen-only">
      {list.isFetchNextPageError && <Fault fault={list.error} />}
      <p className="nhsuk-u-visually-hidden" role="status">
        {shown > 0 ? `${shown} ${what} on this page` : ''}
      </p>
      {list.hasNextPage && (
        <Button
          busy={list.isFetchingNextPage && `Loading more ${what}`}
          look="secondary"
          onClick={() => void list.fetchNextPage()}
        >
          Show more {what}
        </Button>
      )}
    </div>
  )
}
