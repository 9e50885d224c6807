import type { z } from "zod";

/** The path of every leaf of a schema: `matrix[].areas[].name`. Wrappers (optional, null, defaults) leave no trace. */
export function leafPaths(schema: z.core.$ZodType, path = ""): string[] {
  const { def } = schema._zod;
  const wrapped = def as { innerType?: z.core.$ZodType; in?: z.core.$ZodType };
  switch (def.type) {
    case "nullable":
    case "default":
    case "readonly":
    case "optional":
      return wrapped.innerType ? leafPaths(wrapped.innerType, path) : [path];
    case "pipe":
      return wrapped.in ? leafPaths(wrapped.in, path) : [path];
    case "array":
      return leafPaths((def as z.core.$ZodArrayDef).element, `${path}[]`);
    case "union":
      return [
        ...new Set((def as z.core.$ZodUnionDef).options.flatMap((one) => leafPaths(one, path))),
      ];
    case "object":
      return Object.entries((def as z.core.$ZodObjectDef).shape).flatMap(([name, part]) =>
        leafPaths(part, path === "" ? name : `${path}.${name}`),
      );
    default:
      return [path];
  }
}
