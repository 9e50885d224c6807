import { statusLabel } from "@accord/domain/status";
import {
  AllCommunityModule,
  type ColDef,
  createGrid,
  type GridApi,
  ModuleRegistry,
} from "ag-grid-community";
import { untilPainted } from "./drawn.ts";
import { generatedView, type ScreenSize } from "./generated-view.ts";

// The same matrix as words alone, in AG Grid Community as its manual asks for with a screen reader.
ModuleRegistry.registerModules([AllCommunityModule]);

type GridRow = Record<string, string>;

const place = document.getElementById("root");
if (!place) throw new Error("The page has no place to draw on.");
place.style.height = "100vh";
let api: GridApi<GridRow> | null = null;
let days: readonly GridRow[][] = [];
let shown = 0;

window.drawn = {
  draw(size) {
    days = [rowsOf(size, 0), rowsOf(size, 1)];
    const columns = columnsOf(size);
    return untilPainted(async () => {
      api = createGrid(place, {
        columnDefs: columns,
        rowData: days[0] ?? [],
        getRowId: ({ data }) => data["area"] ?? "",
        ensureDomOrder: true,
        suppressColumnVirtualisation: true,
        suppressRowVirtualisation: true,
        suppressMaxRenderedRowRestriction: true,
        suppressAnimationFrame: true,
        animateRows: false,
      });
      await everyRow(size);
    });
  },
  async turn() {
    shown = 1 - shown;
    const ms = await untilPainted(() => api?.setGridOption("rowData", days[shown] ?? []));
    return { ms, touched: 0 };
  },
};

async function everyRow({ areas, partnerships }: ScreenSize): Promise<void> {
  while (document.querySelectorAll(".ag-row [role=gridcell]").length < areas * (partnerships + 1)) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

function columnsOf({ partnerships }: ScreenSize): ColDef<GridRow>[] {
  const area: ColDef<GridRow> = { field: "area", headerName: "Business area", width: 220 };
  const columns = Array.from({ length: partnerships }, (_, at) => ({
    field: `partnership-${at}`,
    headerName: `Partnership ${at}`,
    width: 148,
  }));
  return [area, ...columns];
}

function rowsOf(size: ScreenSize, day: 0 | 1): GridRow[] {
  const view = generatedView(size, day);
  const rows = new Map(view.areas.map(({ slug, name }) => [slug, { area: name } as GridRow]));
  for (const { area, partnership, status } of view.cells) {
    const row = rows.get(area);
    if (row && status) row[partnership] = statusLabel(status);
  }
  return [...rows.values()];
}
