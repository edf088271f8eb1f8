"use strict";
// Shows the runs that stand in this file. Only what can be seen is in the document at any time.
(() => {
  const $ = id => document.getElementById(id);
  const ROW = 26, COLUMN = 18, GUTTER = 250, TOP = 24, FOLDED = 46, PAGED = 3000;
  const KINDS = {call: "Calls", state: "States", fault: "Faults", stale: "Stale", clock: "Time", event: "Scheduled"};

  /** Makes an element; properties that begin with "on" are listeners, the others attributes. */
  function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (value === undefined || value === null || value === false) continue;
      if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
      else if (name === "style") Object.assign(element.style, value);
      else element.setAttribute(name, value === true ? "" : value);
    }
    element.append(...children.filter(each => each !== null && each !== undefined && each !== ""));
    return element;
  }

  function clockText(ms) {
    const s = Math.floor(ms / 1000), pad = n => String(n).padStart(2, "0");
    return `+${Math.floor(s / 3600)}:${pad(Math.floor(s / 60) % 60)}:${pad(s % 60)}.${String(ms % 1000).padStart(3, "0")}`;
  }

  function duration(ms) {
    if (ms < 1000) return ms + "ms";
    const parts = [[86400000, "d"], [3600000, "h"], [60000, "m"]];
    let rest = ms, text = "";
    for (const [size, unit] of parts) {
      if (rest >= size) text += Math.floor(rest / size) + unit;
      rest %= size;
    }
    return text + (rest ? rest / 1000 + "s" : "");
  }

  const STATES = {
    go: /^(running|available|in-use|complete[d]?|active|attached|ok|passed|associated|in-service|fulfilled|enabled|open|started|sysprepped|booted|insufficient-data)$/,
    bad: /fail|error|impaired|rejected|expired|inaccessible/,
    end: /^(terminated|deleted|cancelled|canceled|deregistered|stopped|detached|released|closed|disabled|retired|completed?-.*)$/,
    way: /ing\b|ing$|pending|waiting|initializing|shutting|creating|deleting|storing|bundling|optimizing/
  };
  function stateClass(state) {
    for (const [name, words] of Object.entries(STATES)) if (words.test(state)) return name;
    return "other";
  }

  /** A run, as it is shown: who calls, what there was, and where on the axis of time all of it is. */
  class Run {
    constructor(json) {
      Object.assign(this, {focus: [], notes: [], texts: [], failure: ""}, json);
      this.lanes = new Map();
      this.resources = new Map();
      this.callers = new Map();
      this.groups = [];
      this.ids = new Set();
      this.entries.forEach((e, i) => { e.number = i; e.t = e.t || 0; });
      this.connect();
      this.layOut();
    }

    /** Finds what belongs together: attempts, polls, faults and their calls, states of a resource. */
    connect() {
      let call = null, poll = null;
      const attempts = new Map();
      for (const e of this.entries) {
        if (e.k === "call") {
          call = e;
          e.d = e.d || 0;
          e.kind = e.b ? "lost" : e.s >= 400 || e.c ? "bad" : e.as ? "asserts" : "ok";
          const caller = (e.a || "unknown") + " " + (e.r || "");
          if (!this.callers.has(caller)) this.callers.set(caller, []);
          this.callers.get(caller).push(e);
          if (e.i) {
            if (attempts.has(e.i)) this.tie(attempts.get(e.i), e, false);
            else attempts.set(e.i, e);
          }
          if (e.w && !e.at) {
            const asked = caller + e.n + JSON.stringify(e.p || {});
            if (poll && poll.asked === asked) this.tie(poll.first, e, true);
            else poll = {asked, first: e};
          } else if (!e.at) {
            poll = null;
          }
        } else if (e.k === "state") {
          const lane = this.lane(e.id, e.y);
          const last = lane.segments[lane.segments.length - 1];
          if (last) last.until = e;
          if (e.s && e.s !== e.f || !last) lane.segments.push({state: e.s || "gone", from: e, until: null, gone: !e.s});
          else if (last) last.until = null;
          lane.events.push(e);
          if (!e.s) lane.segments.push({state: "", from: e, until: null, gone: true});
        } else if (e.k === "fault") {
          if (e.id) (this.resources.get(e.id) || this.lane(e.id, "resource")).faults.push(e);
          else if (call) { e.of = call; call.fault = e; }
        } else if (e.k === "stale" && call) {
          e.of = call;
          call.staleBy = e;
          call.kind = call.kind === "ok" || call.kind === "asserts" ? "stale" : call.kind;
        }
      }
    }

    tie(first, next, wait) {
      if (!first.group || first.group.wait !== wait) {
        const group = {calls: [first], wait};
        this.groups.push(group);
        first.group = group;
      }
      first.group.calls.push(next);
      next.group = next.group || first.group;
    }

    /** The lane of a resource, or of a part of it that has states of its own. */
    lane(id, type) {
      let lane = this.lanes.get(type + id);
      if (!lane) {
        lane = {id, type, segments: [], events: [], faults: []};
        this.lanes.set(type + id, lane);
        if (!this.resources.has(id)) this.resources.set(id, lane);
      }
      return lane;
    }

    /** The axis: what happens at one moment stands side by side, and between moments is a gap. */
    layOut() {
      this.axis = [];
      let moment = 0, column = null, touched = null;
      const gaps = [];
      const moveTo = t => {
        if (t > moment) {
          const gap = {gap: true, from: moment, to: t};
          gaps.push(gap);
          this.axis.push(gap);
          moment = t;
          column = null;
        }
      };
      for (const e of this.entries) {
        if (e.k === "clock") {
          moveTo(e.t);
          for (let g = gaps.length - 1; g >= 0 && gaps[g].from >= e.t - e.by && !gaps[g].reason; g--) {
            gaps[g].reason = e.x;
            gaps[g].entry = e;
            e.gap = gaps[g];
          }
          continue;
        }
        moveTo(e.t);
        if (e.of) { e.column = e.of.column; continue; }
        const own = e.k === "call" || e.k === "event";
        if (!column || own || touched.has(e.id)) {
          column = {t: moment, own};
          touched = new Set();
          this.axis.push(column);
        }
        touched.add(e.id);
        e.column = column;
      }
      moveTo(this.now || 0);
      this.place();
    }

    /** Gives everything its place, after the gaps have been folded or unfolded. */
    place() {
      const all = this.axis.filter(each => each.gap).reduce((sum, each) => sum + each.to - each.from, 0);
      const scale = Math.min(0.02, 4000 / Math.max(1, all));
      let x = GUTTER + 12;
      for (const each of this.axis) {
        each.x = x;
        const open = each.open === undefined ? !settings.fold : each.open;
        each.w = !each.gap ? COLUMN : open ? Math.max(FOLDED, (each.to - each.from) * scale) : FOLDED;
        x += each.w;
      }
      this.end = x + 8;
      this.width = x + 60;
    }

    /** Where a time after an entry is. */
    xOf(t, column) {
      for (let i = this.axis.indexOf(column); i < this.axis.length; i++) {
        const each = this.axis[i];
        if (each.gap && each.to >= t) return each.x + each.w * Math.max(0, t - each.from) / (each.to - each.from);
        if (!each.gap && each.t >= t) return each.x + COLUMN / 2;
      }
      return this.end;
    }

    isProblem(e) {
      return e.k === "fault" || e.k === "stale" || e.k === "call" && (e.kind === "bad" || e.kind === "lost")
        || e.k === "state" && stateClass(e.s || "") === "bad";
    }

    /** All that a search can find of an entry, but for the documents. */
    hay(e) {
      if (e.hay === undefined) {
        e.hay = [e.k, e.n, e.id, e.y, e.f, e.s, e.x, e.c, e.m, e.q, e.b, e.l, e.lt, e.a, e.r,
          e.at ? "attempt " + (e.at + 1) : "", e.w ? "waiter" : "", e.as ? "assertion" : "", e.staleBy ? "stale" : "", e.k === "call" ? e.s : "",
          e.p ? Object.entries(e.p).map(each => each.join("=")).join(" ") : ""].join(" ").toLowerCase();
      }
      return e.hay;
    }

    documentOf(e) {
      return (e.saw ? this.texts[e.saw - 1] : "") + (e.was ? this.texts[e.was - 1] : "");
    }

    /** Whether an entry has to do with a resource. */
    concerns(e, id) {
      if (e.id === id) return true;
      const call = e.of || e;
      if (call.k !== "call") return false;
      return Object.values(call.p || {}).some(each => each === id) || this.documentOf(call).includes(id);
    }

    /** The state of a resource when an entry was written; null if it was not there. */
    stateAt(id, number) {
      const lane = this.resources.get(id);
      let found = null;
      for (const e of lane ? lane.events : []) if (e.number < number) found = e;
      return found;
    }

    idsIn(e) {
      const text = Object.values(e.p || {}).join(" ") + " " + this.documentOf(e).slice(0, 20000);
      const ids = text.match(/\b[a-z]+-[0-9a-f]{8,17}\b/g) || [];
      return [...new Set(ids)].filter(id => this.resources.has(id)).slice(0, 20);
    }
  }

  const LIVE = /^https?:$/.test(location.protocol);
  const settings = {fold: true, kinds: new Set(Object.keys(KINDS)), query: "", focus: ""};
  const sources = [...document.querySelectorAll("script.run")].map(each => each.textContent);
  const table = $("table") && JSON.parse($("table").textContent);
  const read = [];
  const runNumber = n => read[n] || (read[n] = new Run(JSON.parse(sources[n])));
  let run, other = null, rows = [], chosen = -1, lanes = [];

  // ---- Rows of the list: one entry each, or two if runs are compared ----

  /** What is the same in two runs of which one has other ids. */
  function signature(e) {
    const text = e.k === "call"
      ? [e.k, e.n, e.kind, e.c || "", e.at || 0, e.a, e.r].join(" ")
      : e.k === "clock" ? "clock " + e.x : [e.k, e.y, e.f, e.s, e.x].join(" ");
    return text.replace(/\b([a-z]+)-[0-9a-f]{8,17}\b/g, "$1");
  }

  /** Pairs the entries of two runs, so that most of them are beside their like. */
  function align(left, right) {
    const a = left.map(signature), b = right.map(signature), pairs = [];
    let start = 0, endA = a.length, endB = b.length;
    while (start < endA && start < endB && a[start] === b[start]) start++;
    while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) { endA--; endB--; }
    for (let i = 0; i < start; i++) pairs.push([left[i], right[i]]);
    const n = endA - start, m = endB - start;
    if (n * m <= 4e6) {
      const best = new Uint16Array((n + 1) * (m + 1));
      for (let i = n - 1; i >= 0; i--) {
        for (let j = m - 1; j >= 0; j--) {
          best[i * (m + 1) + j] = a[start + i] === b[start + j]
            ? best[(i + 1) * (m + 1) + j + 1] + 1
            : Math.max(best[(i + 1) * (m + 1) + j], best[i * (m + 1) + j + 1]);
        }
      }
      for (let i = 0, j = 0; i < n || j < m;) {
        if (i < n && j < m && a[start + i] === b[start + j]) pairs.push([left[start + i++], right[start + j++]]);
        else if (i < n && (j === m || best[(i + 1) * (m + 1) + j] >= best[i * (m + 1) + j + 1])) pairs.push([left[start + i++], null]);
        else pairs.push([null, right[start + j++]]);
      }
    } else {
      for (let i = 0; i < Math.max(n, m); i++) pairs.push([i < n ? left[start + i] : null, i < m ? right[start + i] : null]);
    }
    for (let i = 0; i < a.length - endA; i++) pairs.push([left[endA + i], right[endB + i]]);
    return pairs;
  }

  function matcher(model) {
    const words = settings.query.toLowerCase().split(/\s+/).filter(Boolean);
    const texts = words.map(word => model.texts.map(text => text.toLowerCase().includes(word.replace(/^-/, ""))));
    const has = (e, word, k) => model.hay(e).includes(word) || e.saw && texts[k][e.saw - 1] || e.was && texts[k][e.was - 1];
    return e => settings.kinds.has(e.k)
      && (!settings.focus || e.k === "clock" || model.concerns(e, settings.focus))
      && words.every((word, k) => word.length > 1 && word[0] === "-" ? !has(e, word.slice(1), k) : has(e, word, k));
  }

  function filter(keep) {
    const before = keep && rows[chosen] ? rows[chosen].find(Boolean) : null;
    const left = run.entries.filter(matcher(run));
    if (other) rows = align(left, other.entries.filter(matcher(other)));
    else rows = left.map(e => [e]);
    const shown = new Set(left);
    run.entries.forEach(e => { e.dim = !shown.has(e); });
    $("count").textContent = left.length === run.entries.length
      ? `${left.length} event${left.length === 1 ? "" : "s"}` : `${left.length} of ${run.entries.length} events`;
    $("rows").style.height = Math.max(rows.length * ROW, 1) + "px";
    const again = before ? rows.findIndex(row => row.includes(before)) : -1;
    choose(again >= 0 ? again : rows.length ? Math.min(Math.max(chosen, 0), rows.length - 1) : -1, again < 0 && !keep);
    draw();
  }

  function describe(model, e) {
    const text = make("span", {class: "text"});
    if (e.k === "call") {
      text.append(make("b", {}, e.n || "no action"), " ");
      const given = Object.entries(e.p || {}).filter(each => each[0] !== "ClientToken").slice(0, 4);
      text.append(given.map(([name, value]) => `${name}=${value.length > 40 ? value.slice(0, 40) + "…" : value}`).join(" "));
      if (e.b) text.append(make("span", {class: "err"}, ` → no reply: ${e.b}`));
      else if (e.c) text.append(make("span", {class: "err"}, ` → ${e.s || ""} ${e.c}`));
      else if (e.s !== 200) text.append(make("span", {class: "err"}, ` → ${e.s || "no reply"}`));
      if (e.staleBy) text.append(" · stale");
      if (e.d) text.append(` · took ${duration(e.d)}`);
      if (e.at) text.append(` · attempt ${e.at + 1}`);
    } else if (e.k === "state") {
      text.append(`${e.y} `, make("b", {}, e.id), ` ${e.f || ""} → ${e.s || "gone"}`, e.x ? ` (${e.x})` : "");
    } else if (e.k === "fault") {
      text.append(e.x, e.id ? ` hit ${e.id}` : "");
    } else if (e.k === "stale") {
      text.append(`answered from the past: ${e.x} are ${duration(e.by || 0)} behind`);
    } else if (e.k === "clock") {
      text.append(`${duration(e.by || 0)} pass: ${e.x}`);
    } else {
      text.append(`scheduled by ${e.x}`);
    }
    return text;
  }

  const lineText = e => e.lt ? `${e.lt} › ${e.l}` : e.l || "";
  const KIND_NAMES = {call: "call", state: "state", fault: "fault", stale: "stale", clock: "time", event: "event"};

  function half(model, e) {
    if (!e) return make("span", {class: "half none"});
    const bracket = e.group && make("span", {
      class: "bracket" + (e.group.wait ? " wait" : "") + (e === e.group.calls[0] ? " first" : "")
        + (e === e.group.calls[e.group.calls.length - 1] ? " last" : "")
    });
    return make("span", {class: "half " + e.k}, bracket,
      make("time", {}, clockText(e.t)), make("span", {class: "kind"}, KIND_NAMES[e.k]),
      describe(model, e), e.l && make("span", {class: "line", title: lineText(e)}, lineText(e)));
  }

  function drawList() {
    const list = $("list"), holder = $("rows");
    const first = Math.max(0, Math.floor(list.scrollTop / ROW) - 6);
    const last = Math.min(rows.length, Math.ceil((list.scrollTop + list.clientHeight) / ROW) + 6);
    const fragment = document.createDocumentFragment();
    for (let i = first; i < last; i++) {
      const [left, right] = rows[i];
      const differs = other && (!left || !right);
      fragment.append(make("div", {
        class: "row" + (other ? " pair" : "") + (differs ? " differs" : ""), role: "option", id: "row-" + i,
        "aria-selected": String(i === chosen), "aria-posinset": i + 1, "aria-setsize": rows.length,
        style: {top: i * ROW + "px"}, onclick: () => choose(i)
      }, half(run, left), other ? half(other, right) : null));
    }
    if (!rows.length) fragment.append(make("div", {class: "row", role: "option", "aria-selected": "false"}, make("span", {class: "half"}, "Nothing matches.")));
    holder.replaceChildren(fragment);
    if (chosen >= first && chosen < last) list.setAttribute("aria-activedescendant", "row-" + chosen);
    else list.removeAttribute("aria-activedescendant");
  }

  // ---- Lanes ----

  class Lanes {
    constructor(model, name, side) {
      this.model = model;
      this.side = side;
      this.ruler = make("div", {class: "ruler"});
      this.gutter = make("div", {class: "gutter"});
      this.marks = make("div", {class: "marks"});
      this.world = make("div", {class: "world"}, this.ruler, this.gutter, this.marks);
      this.box = make("div", {class: "lanes", tabindex: 0, role: "region", "aria-label": "Lanes of " + name}, this.world);
      this.box.addEventListener("scroll", redraw, {passive: true});
      $("lanes").append(this.box);
      this.arrange();
    }

    /** Which lanes there are, in which order. */
    arrange() {
      const model = this.model;
      const focused = settings.focus ? [settings.focus] : model.focus;
      const all = [...model.lanes.values()];
      const first = all.filter(lane => focused.includes(lane.id));
      this.focused = new Set(first);
      const rest = settings.focus ? all.filter(lane => !this.focused.has(lane) && this.isNear(lane)) : all.filter(lane => !this.focused.has(lane));
      this.rows = [...[...model.callers].map(([name, calls]) => ({caller: name, calls})), ...first, ...rest];
      this.world.style.width = Math.max(model.width, 10) + "px";
      this.world.style.height = TOP + this.rows.length * ROW + 6 + "px";
    }

    /** Whether a note of a resource's own, or of the one in focus, names the other. */
    isNear(lane) {
      const id = settings.focus;
      const own = this.model.resources.get(id);
      return lane.events.some(e => (e.x || "").includes(id)) || own && own.events.some(e => (e.x || "").includes(lane.id));
    }

    draw() {
      const {model, box} = this, left = box.scrollLeft, right = left + box.clientWidth;
      const firstRow = Math.max(0, Math.floor(box.scrollTop / ROW) - 2);
      const lastRow = Math.min(this.rows.length, Math.ceil((box.scrollTop + box.clientHeight) / ROW) + 1);
      const seen = (from, to) => to >= left + GUTTER - 40 && from <= right + 40;
      const picked = rows[chosen] && rows[chosen][this.side];
      const marks = document.createDocumentFragment(), ruler = document.createDocumentFragment(), gutter = document.createDocumentFragment();
      ruler.append(make("div", {class: "corner"}, other ? model.name : ""));
      this.drawAxis(seen, ruler, marks, picked);
      const lit = new Set(picked && picked.k === "call" ? model.idsIn(picked) : picked ? [picked.id] : []);
      for (let i = firstRow; i < lastRow; i++) {
        const lane = this.rows[i], y = TOP + i * ROW;
        const beside = i * ROW + "px";
        marks.append(make("div", {class: "stripe", style: {top: y + ROW - 1 + "px"}}));
        if (lane.caller !== undefined) {
          gutter.append(make("div", {style: {top: beside}, title: lane.caller}, "calls of ", make("code", {}, lane.caller)));
          this.drawCalls(lane.calls, y, seen, marks, picked);
        } else {
          gutter.append(make("div", {
            class: (this.focused.has(lane) ? "focus" : "") + (lit.has(lane.id) ? " lit" : ""), style: {top: beside},
            title: `${lane.type} ${lane.id}`, onclick: () => focusOn(settings.focus === lane.id ? "" : lane.id)
          }, lane.type + " ", make("code", {}, lane.id)));
          this.drawSegments(lane, y, seen, marks, picked);
        }
      }
      marks.append(make("div", {class: "now", style: {left: model.end + "px"}}));
      this.marks.replaceChildren(marks);
      this.ruler.replaceChildren(ruler);
      this.gutter.replaceChildren(gutter);
    }

    drawAxis(seen, ruler, marks, picked) {
      const axis = this.model.axis;
      let low = 0, high = axis.length;
      while (low < high) {
        const middle = low + high >> 1;
        if (axis[middle].x + axis[middle].w < this.box.scrollLeft) low = middle + 1; else high = middle;
      }
      let free = -1;
      for (let i = low; i < axis.length && seen(axis[i].x, axis[i].x + axis[i].w); i++) {
        const each = axis[i];
        if (each.gap) {
          const why = `${duration(each.to - each.from)} pass${each.reason ? ": " + each.reason : ""}`;
          const flip = () => { each.open = !(each.open === undefined ? !settings.fold : each.open); place(); };
          marks.append(make("div", {
            class: "gap" + (picked && picked.k === "clock" && picked === each.entry ? " chosen" : ""), title: why + " (click to fold or unfold)",
            style: {left: each.x + "px", width: each.w + "px"}, onclick: flip
          }));
          ruler.append(make("span", {class: "pass", title: why, style: {left: each.x + "px", width: each.w + "px"}, onclick: flip}, duration(each.to - each.from)));
          free = each.x + each.w;
        } else if (each.x >= free && (i === 0 || axis[i - 1].gap)) {
          let room = 0;
          for (let j = i; j < axis.length && !axis[j].gap && room < 74; j++) room += axis[j].w;
          if (room >= 54) ruler.append(make("span", {style: {left: each.x + "px"}}, clockText(each.t).replace(/\.000$/, "")));
        }
      }
    }

    drawCalls(calls, y, seen, marks, picked) {
      for (const group of this.model.groups) {
        const own = group.calls.filter(call => calls.includes(call));
        if (!own.length) continue;
        const from = own[0].column.x + 8, to = own[own.length - 1].column.x + 8;
        if (seen(from, to)) {
          marks.append(make("div", {class: "tie" + (group.wait ? " wait" : ""), title: group.wait ? `a waiter polls ${own.length} times` : `${own.length} attempts at one call`,
            style: {left: from + "px", width: to - from + "px", top: y + 12 + "px"}}));
        }
      }
      let low = 0, high = calls.length;
      while (low < high) {
        const middle = low + high >> 1;
        if (calls[middle].column.x < this.box.scrollLeft + GUTTER - 40) low = middle + 1; else high = middle;
      }
      for (let i = low; i < calls.length && seen(calls[i].column.x, calls[i].column.x); i++) {
        const e = calls[i], x = e.column.x;
        if (e.d) marks.append(make("div", {class: "lasting", style: {left: x + 8 + "px", width: Math.max(0, this.model.xOf(e.t + e.d, e.column) - x - 8) + "px", top: y + 10 + "px"}}));
        const sign = {bad: "!", lost: "×", stale: "~"}[e.kind] || "";
        marks.append(make("div", {
          class: `mark ${e.kind}` + (e.fault ? " faulty" : "") + (e.dim ? " dim" : "") + (picked && (picked === e || picked.of === e) ? " chosen" : ""),
          title: `${e.n}${e.c ? " → " + e.c : ""}${e.fault ? "\n" + e.fault.x : ""}`, style: {left: x + 1 + "px", top: y + 6 + "px"}, onclick: () => chooseEntry(e, this.side)
        }, sign));
      }
    }

    drawSegments(lane, y, seen, marks, picked) {
      for (const segment of lane.segments) {
        const from = segment.from.column.x, to = segment.until ? segment.until.column.x : this.model.end;
        if (segment.gone || !seen(from, to)) continue;
        const start = Math.max(from, this.box.scrollLeft + GUTTER - 20), chosenOne = picked === segment.from;
        marks.append(make("div", {
          class: `seg ${stateClass(segment.state)}` + (segment.from.dim ? " dim" : "") + (chosenOne ? " chosen" : ""),
          title: `${lane.id} ${segment.state} since ${clockText(segment.from.t)}${segment.from.x ? "\n" + segment.from.x : ""}`,
          style: {left: from + "px", width: Math.max(6, to - from - 2) + "px", top: y + 4 + "px", paddingLeft: Math.max(5, start - from) + "px"},
          onclick: () => chooseEntry(segment.from, this.side)
        }, to - from > 26 ? segment.state : ""));
      }
      for (const fault of lane.faults) {
        if (!seen(fault.column.x, fault.column.x)) continue;
        marks.append(make("div", {class: "diamond" + (picked === fault ? " chosen" : ""), title: fault.x,
          style: {left: fault.column.x - 5 + "px", top: y + 7 + "px"}, onclick: () => chooseEntry(fault, this.side)}));
      }
    }

    show(e) {
      const at = e && (e.column || e.gap);
      if (!at) return;
      const inside = at.x >= this.box.scrollLeft + GUTTER + 10 && at.x <= this.box.scrollLeft + this.box.clientWidth - 60;
      if (!inside) this.box.scrollLeft = Math.max(0, at.x - GUTTER - (this.box.clientWidth - GUTTER) / 2);
      const row = this.rows.findIndex(lane => lane.caller !== undefined ? lane.calls.includes(e.of || e) : lane.id === e.id);
      if (row >= 0) {
        const y = row * ROW;
        if (y < this.box.scrollTop) this.box.scrollTop = y;
        if (y + ROW + TOP > this.box.scrollTop + this.box.clientHeight) this.box.scrollTop = y + ROW + TOP - this.box.clientHeight;
      }
    }
  }

  // ---- Details ----

  /** Puts what the SDK's objects print into lines. */
  function pretty(text) {
    if (text.length > 300000) return text;
    if (text.trimStart().startsWith("<")) {
      let depth = 0;
      return text.replace(/>\s*</g, ">\n<").split("\n").map(line => {
        if (/^<\//.test(line)) depth--;
        const shown = "  ".repeat(Math.max(0, depth)) + line;
        if (/^<[^!?/][^>]*[^/]>$/.test(line) || /^<\w+>$/.test(line)) depth++;
        return shown;
      }).join("\n");
    }
    let out = "", depth = 0;
    const line = () => "\n" + "  ".repeat(depth);
    for (let i = 0; i < text.length; i++) {
      const c = text[i];
      if ((c === "{" || c === "[") && (text[i + 1] === "{" || c === "{" && /[A-Z}]/.test(text[i + 1] || ""))) {
        depth++;
        out += c + (text[i + 1] === "}" ? "" : line());
      } else if ((c === "}" || c === "]") && depth && (text[i - 1] === "}" || text[i - 1] === "," || c === "}")) {
        depth--;
        out = out.trimEnd().replace(/,$/, "") + line() + c;
      } else if (c === "," && /^(\{|[A-Z]\w*: )/.test(text.slice(i + 1, i + 60))) {
        out += "," + line();
      } else {
        out += c;
      }
    }
    return out;
  }

  function sides(saw, was) {
    const left = pretty(saw).split("\n"), right = was === null ? null : pretty(was).split("\n");
    const mine = new Set(left.map(each => each.trim())), theirs = new Set((right || left).map(each => each.trim()));
    const lines = (all, known) => {
      const parts = [];
      let same = null;
      for (const line of all) {
        if (!known.has(line.trim())) { parts.push(make("mark", {}, line)); same = null; }
        else if (same) same.append("\n" + line);
        else parts.push(same = make("span", {}, line));
      }
      return parts;
    };
    const block = (title, content) => make("div", {}, make("h3", {}, title), content);
    const pre = (name, ...content) => make("pre", {tabindex: 0, role: "region", "aria-label": name}, ...content);
    return [block("What the code under test saw", pre("What the code under test saw", ...lines(left, theirs))),
      block("What was there", right === null ? null : pre("What was there", ...lines(right, mine)))];
  }

  function sawText(model, e) {
    if (e.b) return `no reply: ${e.b}`;
    if (e.c) return `AmazonEC2Exception: ${e.m} (Service: AmazonEC2; Status Code: ${e.s}; Error Code: ${e.c}; Request ID: ${e.q})`;
    if (e.saw) return model.texts[e.saw - 1];
    return e.z ? `This reply is not kept: it is one of the oldest, or longer than all that is kept. It has ${e.z} characters.` : "no reply";
  }

  function statesThen(model, e) {
    const ids = model.idsIn(e);
    if (!ids.length) return make("p", {class: "empty"}, "The call names no resource that has a state.");
    return make("table", {}, make("tbody", {}, ...ids.map(id => {
      const last = model.stateAt(id, e.number);
      const next = model.resources.get(id).events.find(each => each.number > e.number);
      const word = last ? last.s || "gone" : "not there yet";
      return make("tr", {}, make("th", {scope: "row"}, id), make("td", {},
        make("span", {class: "badge " + ({go: "green", bad: "red", way: "amber", end: "gone"}[stateClass(word)] || "blue")}, word),
        last ? ` since ${clockText(last.t)}` : "", next ? `, ${next.s || "gone"} at ${clockText(next.t)}` : ""));
    })));
  }

  function history(lane, e) {
    return make("table", {}, make("tbody", {}, ...lane.events.map(each => make("tr", {}, make("th", {scope: "row"}, clockText(each.t)),
      make("td", {}, each === e ? make("b", {}, each.s || "gone") : each.s || "gone", each.x ? ` (${each.x})` : "")))));
  }

  function details(model, e, side) {
    if (!e) return make("div", {}, make("p", {class: "empty"}, "This run has nothing here."));
    const box = make("div", {}), add = (...what) => box.append(...what.filter(Boolean));
    const goTo = (target, text) => make("button", {type: "button", onclick: () => chooseEntry(target, side)}, text);
    const calendar = new Date(Date.parse(model.start) + e.t).toISOString();
    if (other) add(make("h3", {}, model.name));
    if (e.k === "call") {
      const outcome = e.b ? `no reply: ${e.b}` : `${e.s}${e.c ? " " + e.c : ""}`;
      add(make("h2", {}, `${e.n || "A call without an action"} → ${outcome}`));
      add(make("p", {class: "sub"}, `${clockText(e.t)} (${calendar}), ${e.a} in ${e.r}`
        + (e.d ? `, took ${duration(e.d)}` : ", took no time") + (e.as ? ", asked by an assertion" : "") + (e.w ? ", polled by a waiter" : "")));
      if (e.l) add(make("p", {class: "sub"}, "made by ", make("code", {}, e.l), e.lt ? " below " : "", e.lt ? make("code", {}, e.lt) : ""));
      if (e.fault) add(make("p", {class: "badge red"}, "fault: " + e.fault.x));
      if (e.staleBy) add(make("p", {class: "badge amber"}, `stale: ${e.staleBy.x} are ${duration(e.staleBy.by || 0)} behind`));
      if (e.m) add(make("p", {}, e.m));
      if (e.group) {
        const all = e.group.calls;
        add(make("h3", {}, e.group.wait ? `Poll ${all.indexOf(e) + 1} of ${all.length} of a waiter` : `Attempt ${all.indexOf(e) + 1} of ${all.length} at this call`));
        add(make("div", {class: "links"}, ...all.slice(0, 60).map((each, i) => each === e ? make("span", {class: "badge blue"}, String(i + 1)) : goTo(each, `${i + 1}: ${each.b ? "no reply" : each.s}`))));
      }
      add(make("h3", {}, "Request"));
      const given = Object.entries(e.p || {});
      add(given.length ? make("table", {}, make("tbody", {}, ...given.map(([name, value]) => make("tr", {}, make("th", {scope: "row"}, name), make("td", {}, value))))) : make("p", {class: "empty"}, "No parameters."));
      const [saw, was] = sides(sawText(model, e), e.was ? model.texts[e.was - 1] : null);
      was.append(statesThen(model, e));
      add(make("div", {class: "sides"}, saw, was));
      if (e.q) add(make("p", {class: "sub"}, "request id ", make("code", {}, e.q)));
    } else if (e.k === "state") {
      add(make("h2", {}, `${e.y} ${e.id}`));
      add(make("p", {class: "sub"}, `${clockText(e.t)} (${calendar})`));
      add(make("p", {}, `${e.f || "nothing"} → ${e.s || "gone"}${e.x ? ": " + e.x : ""}`));
      add(make("div", {class: "links"}, make("button", {type: "button", onclick: () => focusOn(settings.focus === e.id ? "" : e.id)}, settings.focus === e.id ? "Show all resources" : "Focus this resource")));
      add(make("h3", {}, "Its states"));
      add(history(model.lanes.get(e.y + e.id), e));
    } else if (e.k === "fault") {
      add(make("h2", {}, "A fault fired"), make("p", {class: "sub"}, `${clockText(e.t)} (${calendar})`), make("p", {class: "badge red"}, e.x));
      add(make("p", {}, e.id ? `It hit ${e.id}.` : e.of ? "It hit a call." : ""));
      if (e.of) add(make("div", {class: "links"}, goTo(e.of, `Show ${e.of.n}`)));
      if (e.id) add(make("h3", {}, "Its states"), history(model.resources.get(e.id), e));
    } else if (e.k === "stale") {
      add(make("h2", {}, "A stale answer"), make("p", {class: "sub"}, `${clockText(e.t)} (${calendar})`),
        make("p", {}, `The call saw ${e.x} as they were ${duration(e.by || 0)} before.`));
      if (e.of) add(make("div", {class: "links"}, goTo(e.of, `Show ${e.of.n}, and what was there`)));
    } else if (e.k === "clock") {
      add(make("h2", {}, `${duration(e.by || 0)} pass`), make("p", {class: "sub"}, `until ${clockText(e.t)} (${calendar})`), make("p", {}, `What moved the clock: ${e.x}`));
    } else {
      add(make("h2", {}, "An action of the test starts"), make("p", {class: "sub"}, `${clockText(e.t)} (${calendar})`), make("p", {}, "Scheduled at ", make("code", {}, e.x)));
    }
    return box;
  }

  function drawDetails() {
    const box = $("details");
    box.scrollTop = 0;
    if (!rows[chosen]) {
      box.replaceChildren(model(run));
      return;
    }
    const [left, right] = rows[chosen];
    box.replaceChildren(other ? make("div", {class: "two"}, details(run, left, 0), details(other, right, 1)) : details(run, left, 0));
  }

  /** What there was at the end. */
  function model(shown) {
    return make("div", {}, make("h2", {}, other ? `${shown.name}, at the end` : "At the end"), make("pre", {}, shown.world || "Nothing has happened."));
  }

  // ---- Choosing ----

  function choose(index, quiet) {
    chosen = index;
    const list = $("list");
    if (index >= 0 && !quiet) {
      if (index * ROW < list.scrollTop) list.scrollTop = index * ROW;
      if ((index + 1) * ROW > list.scrollTop + list.clientHeight) list.scrollTop = (index + 1) * ROW - list.clientHeight;
      lanes.forEach(each => each.show(rows[index] && rows[index][each.side]));
    }
    drawDetails();
    redraw();
  }

  function chooseEntry(e, side) {
    let index = rows.findIndex(row => row[side] === e);
    if (index < 0) {
      reset();
      index = rows.findIndex(row => row[side] === e);
    }
    choose(index);
  }

  function focusOn(id) {
    settings.focus = id;
    $("focus").value = id;
    lanes.forEach(each => { each.arrange(); each.box.scrollTop = 0; });
    filter(true);
  }

  function reset() {
    settings.query = $("search").value = "";
    settings.kinds = new Set(Object.keys(KINDS));
    document.querySelectorAll("#kinds button").forEach(each => each.setAttribute("aria-pressed", "true"));
    focusOn("");
  }

  function problem(step) {
    const isOne = ([left, right]) => left && run.isProblem(left) || other && (!left || !right);
    for (let i = chosen + step; i >= 0 && i < rows.length; i += step) {
      if (isOne(rows[i])) return choose(i);
    }
    const again = step > 0 ? rows.findIndex(isOne) : rows.findLastIndex(isOne);
    if (again >= 0) choose(again);
  }

  let planned = false;
  function redraw() {
    if (planned) return;
    planned = true;
    requestAnimationFrame(() => { planned = false; draw(); });
  }

  function draw() {
    drawList();
    lanes.forEach(each => each.draw());
  }

  function place() {
    [run, other].filter(Boolean).forEach(each => each.place());
    lanes.forEach(each => each.arrange());
    redraw();
  }

  // ---- The page around it ----

  function open(first, second) {
    run = first;
    other = second;
    $("title").textContent = table ? `${table.title}: ${run.name}` : run.name || document.title;
    const red = Boolean(run.failure);
    const calls = run.entries.filter(e => e.k === "call").length;
    $("facts").replaceChildren(make("span", {class: "badge " + (red ? "red" : LIVE ? "blue" : "green")}, red ? "failed" : LIVE ? "live" : "not failed"),
      `seed ${run.seed} · ${run.start.replace(/\.000Z$|(?<=:\d\d)Z$/, "Z")} and ${duration(run.now || 0) || "0s"} on · ${calls} calls, ${run.resources.size} resources`
      + (other ? ` · beside ${other.name}` + (other.seed === run.seed ? "" : `, seed ${other.seed}`) : ""));
    $("failure").hidden = !red && !run.notes.length;
    $("failure-title").textContent = red ? "What failed" : "What did not happen";
    $("failure-text").textContent = run.failure;
    $("failure-text").hidden = !red;
    $("notes").replaceChildren(...run.notes.map(each => make("li", {}, each)));
    $("single").hidden = !other;
    $("run-heads").hidden = !other;
    $("run-heads").replaceChildren(...(other ? [make("div", {}, run.name), make("div", {}, other.name)] : []));
    settings.focus = "";
    const counts = {};
    run.entries.forEach(e => { counts[e.k] = (counts[e.k] || 0) + 1; });
    $("kinds").replaceChildren(...Object.entries(KINDS).filter(([kind]) => counts[kind]).map(([kind, name]) =>
      make("button", {type: "button", "aria-pressed": String(settings.kinds.has(kind)), "data-kind": kind, onclick: event => {
        const on = !settings.kinds.delete(kind);
        if (on) settings.kinds.add(kind);
        event.currentTarget.setAttribute("aria-pressed", String(on));
        filter(true);
      }}, name, " ", make("b", {}, String(counts[kind])))));
    $("focus").replaceChildren(make("option", {value: ""}, "all"),
      ...[...run.resources.values()].slice(0, 2000).map(lane => make("option", {value: lane.id}, `${lane.type} ${lane.id}`)));
    $("lanes").replaceChildren();
    lanes = [new Lanes(run, run.name || "this run", 0), ...(other ? [new Lanes(other, other.name, 1)] : [])];
    chosen = -1;
    filter(false);
    start();
  }

  /** Begins where it is interesting: at the last problem, or at the end of the resource in focus. */
  function start() {
    const last = (list, test) => list.reduce((found, each, i) => test(each) ? i : found, -1);
    const about = new Set(run.focus);
    let at = other ? rows.findIndex(([left, right]) => !left || !right) : -1;
    if (at < 0) at = last(rows, ([e]) => e && e.k === "fault" && about.has(e.id));
    if (at < 0) at = last(rows, ([e]) => e && (e.k === "fault" || e.k === "stale"));
    if (at < 0) at = last(rows, ([e]) => e && e.k === "state" && about.has(e.id));
    if (at < 0) at = last(rows, ([e]) => e && e.k === "call");
    choose(Math.max(at, rows.length ? 0 : -1));
    draw();
  }

  function openFile(text) {
    const source = new DOMParser().parseFromString(text, "text/html").querySelector("script.run");
    if (!source) throw new Error("This file is not a page of ec2-fake.");
    open(run, new Run(JSON.parse(source.textContent)));
  }

  function drawTable() {
    $("sweep").hidden = false;
    $("summary").textContent = table.summary;
    $("cells").replaceChildren(
      make("thead", {}, make("tr", {}, ...[table.corner, ...table.columns].map(name => make("th", {scope: "col"}, name)))),
      make("tbody", {}, ...table.rows.map(row => make("tr", {}, make("th", {scope: "row"}, row.name),
        ...row.cells.map(cell => make("td", {}, ...cell.map(result => result.run >= 0
          ? make("button", {type: "button", class: result.red ? "red" : "", title: result.name, "aria-label": `${result.text}: ${result.name}`,
            "data-run": result.run, "aria-pressed": "false", onclick: () => openRun(result.run)}, result.text)
          : make("span", {class: result.text, title: result.name}, result.text))))))));
  }

  function openRun(number) {
    document.querySelectorAll("#cells button").forEach(each => each.setAttribute("aria-pressed", String(Number(each.dataset.run) === number)));
    open(runNumber(number), table.baseline >= 0 && table.baseline !== number ? runNumber(table.baseline) : null);
  }

  /** The run that the address names, or the first red one, or that without faults. */
  function openNamed() {
    const all = table.rows.flatMap(row => row.cells.flat()).filter(result => result.run >= 0);
    const name = decodeURIComponent(location.hash.slice(1));
    const found = all.find(result => result.name === name) || all[0];
    if (found) openRun(found.run);
    else if (table.baseline >= 0) openRun(table.baseline);
    else document.querySelectorAll(".filters, #lanes, .lower").forEach(each => { each.hidden = true; });
  }

  function paper() {
    const body = rows.slice(0, PAGED).map(([e]) => e).filter(Boolean).map(e => make("tr", {class: e.k + (run.isProblem(e) ? " bad" : "")},
      make("td", {}, clockText(e.t)), make("td", {}, KIND_NAMES[e.k]), make("td", {}, describe(run, e).textContent), make("td", {}, lineText(e))));
    $("paper").replaceChildren(make("table", {}, make("thead", {}, make("tr", {}, ...["Time", "Kind", "What happened", "Line"].map(name => make("th", {scope: "col"}, name)))), make("tbody", {}, ...body)),
      rows.length > PAGED ? make("p", {}, `The first ${PAGED} of ${rows.length} events.`) : "");
  }

  function theme() {
    const dark = document.documentElement.dataset.theme
      ? document.documentElement.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    document.documentElement.dataset.theme = dark ? "light" : "dark";
    $("theme").textContent = dark ? "Dark" : "Light";
  }

  function keyInList(event) {
    const page = Math.max(1, Math.floor($("list").clientHeight / ROW) - 1);
    const to = {ArrowDown: chosen + 1, ArrowUp: chosen - 1, PageDown: chosen + page, PageUp: chosen - page, Home: 0, End: rows.length - 1}[event.key];
    if (to === undefined || !rows.length) return false;
    choose(Math.max(0, Math.min(rows.length - 1, to)));
    return true;
  }

  function key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || $("keys").open) return;
    const target = event.target, typing = target === $("search") || target === $("focus");
    if (event.key === "Escape") { reset(); $("list").focus(); return; }
    if (typing) {
      if (target === $("search") && (event.key === "ArrowDown" || event.key === "Enter")) { $("list").focus(); event.preventDefault(); }
      return;
    }
    const inList = target === $("list") || target === document.body;
    const picked = rows[chosen] && rows[chosen].find(Boolean);
    const keys = {
      "/": () => $("search").focus(),
      n: () => problem(1), N: () => problem(-1),
      f: () => focusOn(settings.focus ? "" : picked && (picked.id || run.idsIn(picked.of || picked)[0]) || ""),
      z: () => { $("fold").checked = settings.fold = !settings.fold; unfoldAll(); },
      d: theme, "?": () => $("keys").showModal()
    };
    if (keys[event.key]) { keys[event.key](); event.preventDefault(); }
    else if (inList && keyInList(event)) event.preventDefault();
  }

  function unfoldAll() {
    [run, other].filter(Boolean).forEach(each => each.axis.forEach(part => { delete part.open; }));
    place();
    lanes.forEach(each => each.show(rows[chosen] && rows[chosen][each.side]));
  }

  /** Asks the endpoint again and again, as long as somebody wants to follow. */
  async function follow() {
    if (!$("follow").checked) return;
    try {
      const text = await (await fetch(location.pathname)).text();
      const source = new DOMParser().parseFromString(text, "text/html").querySelector("script.run").textContent;
      if (source !== sources[0]) {
        const atEnd = chosen === rows.length - 1, before = chosen;
        sources[0] = source;
        const focus = settings.focus;
        open(new Run(JSON.parse(source)), null);
        focusOn(run.resources.has(focus) ? focus : "");
        choose(atEnd ? rows.length - 1 : Math.min(before, rows.length - 1));
      }
    } finally {
      setTimeout(follow, 1000);
    }
  }

  let typed = 0;
  $("search").addEventListener("input", () => {
    clearTimeout(typed);
    typed = setTimeout(() => { settings.query = $("search").value; filter(true); }, 80);
  });
  $("focus").addEventListener("change", event => focusOn(event.target.value));
  $("fold").addEventListener("change", event => { settings.fold = event.target.checked; unfoldAll(); });
  $("follow").addEventListener("change", follow);
  $("problem").addEventListener("click", () => problem(1));
  $("end").addEventListener("click", () => {
    $("details").replaceChildren(...[run, other].filter(Boolean).map(model));
    $("details").focus();
  });
  $("print").addEventListener("click", () => print());
  $("single").addEventListener("click", () => open(run, null));
  $("theme").addEventListener("click", theme);
  $("help").addEventListener("click", () => $("keys").showModal());
  $("file").addEventListener("change", async event => {
    try { openFile(await event.target.files[0].text()); } catch (wrong) { alert(wrong.message); }
    event.target.value = "";
  });
  $("list").addEventListener("scroll", redraw, {passive: true});
  addEventListener("resize", redraw);
  addEventListener("beforeprint", paper);
  addEventListener("keydown", key);
  $("follow-label").hidden = !LIVE;
  if (matchMedia("(prefers-color-scheme: dark)").matches) $("theme").textContent = "Light";

  if (table) {
    drawTable();
    openNamed();
    addEventListener("hashchange", openNamed);
  } else {
    open(runNumber(0), sources.length > 1 ? runNumber(1) : null);
  }
  document.documentElement.dataset.opened = String(Math.round(performance.now()));
})();
