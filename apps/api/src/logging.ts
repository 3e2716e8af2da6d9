import { type Logger, pino } from 'pino'

/** For processes without Fastify; the same lines. */
export const createLogger = (level: string): Logger => pino({ level })
