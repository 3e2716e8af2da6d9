import type { Cover } from '@elevate/contracts/support'
import type { CoverState } from '@elevate/contracts/support-vocabulary'
import type { ReactNode } from 'react'
import { coverDetail, coverWord, ownWord } from './words.ts'
import '../../styles/support.scss'

/** Shapes that differ without colour: a full disc with a tick, a half disc, an empty square, a line. */
const shapes: Record<CoverState, ReactNode> = {
  'in-place': (
    <>
      <circle cx="8" cy="8" r="7.5" />
      <path className="app-cover__tick" d="M4.5 8.2 7 10.7 11.5 5.8" />
    </>
  ),
  due: (
    <>
      <circle className="app-cover__outline" cx="8" cy="8" r="6.5" />
      <path d="M8 1.5a6.5 6.5 0 0 1 0 13z" />
    </>
  ),
  missing: <rect className="app-cover__outline" height="12" width="12" x="2" y="2" />,
  'not-wanted': <path className="app-cover__line" d="M3 8h10" />,
}

/** How one offer stands with one partner: shape, word, and what stands behind it. */
export function CoverMark({ cover, isMine }: { cover: Cover; isMine?: true }) {
  const detail = coverDetail(cover)
  return (
    <span className={`app-cover app-cover--${cover.state}${isMine ? ' app-cover--mine' : ''}`}>
      <svg aria-hidden="true" className="app-cover__shape" focusable="false" height="16" viewBox="0 0 16 16" width="16">
        {shapes[cover.state]}
      </svg>
      <span>
        <span className="app-cover__word">{isMine ? ownWord(cover) : coverWord(cover)}</span>
        {detail !== '' && (
          <>
            <span className="nhsuk-u-visually-hidden">: </span>
            <span className="app-cover__detail">{detail}</span>
          </>
        )}
      </span>
    </span>
  )
}
