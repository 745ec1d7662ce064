type Logged = { type: string; code?: string | undefined; message: string; stack?: string | undefined }

/** What the log says of a failure. The database client quotes the query that failed with every value in it: of its messages only the reason stays. */
export function errorFields({ name = '', code, message = '', stack }: Partial<Error> & { code?: string }): Logged {
  if (!name.startsWith('PrismaClient')) return { type: name, code, message, stack }
  const reason = message.trimEnd().split('\n').at(-1) ?? ''
  const frames = stack?.split('\n').filter((line) => /^\s+at /.test(line))
  return { type: name, code, message: reason, stack: frames && [`${name}: ${reason}`, ...frames].join('\n') }
}
