import { createContext } from 'react'

/** The place above the heading of the page, where an error summary belongs. */
export const PageTop = createContext<HTMLElement | null>(null)
