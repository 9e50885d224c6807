import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type HeldDays, HeldHandles } from "./held-days.ts";

describe("the handles of the rail", () => {
  let handles: HeldHandles;
  /** Where the page was sent: the days, and whether in place of the step before. */
  let sent: (HeldDays & { replace: boolean })[];
  beforeEach(() => {
    vi.useFakeTimers();
    handles = new HeldHandles();
    sent = [];
    pageAt({ asAt: "2011-10-14" });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  function pageAt({ isReading = false, ...days }: { asAt: string; isReading?: boolean }) {
    const go = (held: HeldDays, how: { replace: boolean }) => sent.push({ ...held, ...how });
    handles.pageIs({ ...days, since: undefined, isReading, go });
  }

  it("lead the page along, the first step one to go back over", () => {
    handles.move("asAt", "2011-10-13");
    vi.runAllTimers();
    pageAt({ asAt: "2011-10-13" });
    handles.move("asAt", "2011-10-12");
    vi.runAllTimers();

    expect(sent).toEqual([
      { asAt: "2011-10-13", replace: false },
      { asAt: "2011-10-12", replace: true },
    ]);
  });

  it("ask for no day that was passed while another was read", () => {
    pageAt({ asAt: "2011-10-14", isReading: true });
    for (const day of ["2011-10-13", "2011-10-12", "2011-10-11"]) {
      handles.move("asAt", day);
      vi.runAllTimers();
    }
    expect(sent).toEqual([]);

    pageAt({ asAt: "2011-10-14" });
    vi.runAllTimers();

    expect(sent).toEqual([{ asAt: "2011-10-11", replace: false }]);
  });

  it("are followed at once when let go of, whatever is read", () => {
    pageAt({ asAt: "2011-10-14", isReading: true });
    handles.move("asAt", "2011-10-11");
    handles.settle();
    vi.advanceTimersByTime(0);

    expect(sent).toEqual([{ asAt: "2011-10-11", replace: false }]);
  });

  it("stand as the address says once the page is read, and begin a step of their own after it", () => {
    for (const day of ["2011-10-11", "2011-10-10"]) {
      handles.move("asAt", day);
      expect(handles.held()).toEqual({ asAt: day });
      handles.settle();
      vi.runAllTimers();
      pageAt({ asAt: day, isReading: true });
      expect(handles.held()).toEqual({ asAt: day });
      pageAt({ asAt: day });
      expect(handles.held()).toBeNull();
    }

    expect(sent.map(({ replace }) => replace)).toEqual([false, false]);
  });

  it("send the page nowhere any more after somebody went back", () => {
    handles.move("asAt", "2011-10-11");
    handles.settle();
    handles.letGo();
    vi.runAllTimers();

    expect(sent).toEqual([]);
    expect(handles.held()).toBeNull();
  });
});
