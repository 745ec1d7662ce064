declare class PageStore {
  constructor(context: never)
  get(key: string, context: never): Promise<{ value: unknown } | null>
  set(key: string, value: never, context: never): Promise<void>
}
export = PageStore
