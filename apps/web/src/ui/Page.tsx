import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Link, useLocation } from 'react-router'
import { useProduct } from '../product.ts'
import { DoneBanner } from './DoneBanner.tsx'
import { useDone } from './done.ts'
import { PageTop } from './page-top.ts'

type PageProps = {
  /** The sentence of the task: heading and window title alike. */
  title: string
  /** Above the heading: whose page this is, or which part. */
  caption?: string
  /** Where "Back" goes, by name. Every inner page has one. */
  back?: { to: string; text: string }
  /** The whole width, for tables. Text stays two thirds wide, where it can be read. */
  wide?: true
  children: ReactNode
}

/** One screen: back link, news, heading with focus after a navigation, content. */
export function Page({ title, caption, back, wide, children }: PageProps) {
  const { pathname } = useLocation()
  const [top, setTop] = useState<HTMLElement | null>(null)
  useWindowTitle(title)
  return (
    <div className="nhsuk-width-container app-page">
      {back && (
        <nav aria-label="Back">
          <Link className="nhsuk-back-link" to={back.to}>
            {back.text}
          </Link>
        </nav>
      )}
      <main className="nhsuk-main-wrapper" id="maincontent" tabIndex={-1}>
        <div className="nhsuk-grid-row">
          <div className={wide ? 'nhsuk-grid-column-full' : 'nhsuk-grid-column-two-thirds'}>
            <DoneBanner />
            <div ref={setTop} />
            <Heading key={pathname} title={title} {...(caption === undefined ? {} : { caption })} />
            <PageTop value={top}>{children}</PageTop>
          </div>
        </div>
      </main>
    </div>
  )
}

function Heading({ title, caption }: { title: string; caption?: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  const { key } = useLocation()
  const bannerHasFocus = useDone() !== undefined
  // Once per page: filters and sorting change the address too, and must not take focus from where it is.
  const takesFocus = useRef((hasMoved(key) || hasShownAPage) && !bannerHasFocus)
  useEffect(() => {
    hasShownAPage = true
    if (takesFocus.current) heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <h1 className="nhsuk-heading-l" ref={heading} tabIndex={-1}>
      {caption !== undefined && (
        <span className="nhsuk-caption-l">
          {caption} <span className="nhsuk-u-visually-hidden">– </span>
        </span>
      )}
      {title}
    </h1>
  )
}

/** A page that comes in place of another at the same address, because something failed or was done, is news too. */
let hasShownAPage = false

let firstKey: string | undefined

/** False for the first page after loading: there the browser begins at the top, with the skip link. */
function hasMoved(key: string): boolean {
  firstKey ??= key
  return key !== firstKey
}

function useWindowTitle(title: string): void {
  const { name } = useProduct()
  useEffect(() => {
    document.title = `${title} - ${name}`
  }, [title, name])
}
