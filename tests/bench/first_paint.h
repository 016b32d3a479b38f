// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <wx/toplevel.h>

#include <gtk/gtk.h>

#include <ctime>

#include <cstdio>
#include <cstdlib>
#include <functional>
#include <memory>
#include <string>
#include <utility>

namespace bench {

/// Nanoseconds of the clock that all processes share.
inline long long now()
{
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000000000LL + time.tv_nsec;
}

/// Private and shared memory of this process, the shared divided among its users; KiB.
inline long own_memory()
{
    long kib = 0;
    if (auto* file = std::fopen("/proc/self/smaps_rollup", "r")) {
        char line[256];
        while (std::fgets(line, sizeof line, file) && std::sscanf(line, "Pss: %ld", &kib) != 1) {}
        std::fclose(file);
    }
    return kib;
}

/// Calls once the window has been drawn and what was drawn has reached the screen.
class Painted {
public:
    Painted(wxTopLevelWindow& window, std::function<void()> done) : m_done(std::move(done))
    {
        auto* widget = window.GetHandle();
        gtk_widget_realize(widget);
        g_signal_connect(widget, "draw", G_CALLBACK(drawn), this);
        g_signal_connect(gtk_widget_get_frame_clock(widget), "after-paint", G_CALLBACK(after_paint), this);
        gtk_widget_queue_draw(widget);
    }
    /// The next time that it is drawn; at once, if nothing else asks for it.
    void again(wxTopLevelWindow& window, std::function<void()> done)
    {
        m_is_drawn = false;
        m_done = std::move(done);
        gtk_widget_queue_draw(window.GetHandle());
    }

private:
    static gboolean drawn(GtkWidget*, cairo_t*, gpointer self)
    {
        static_cast<Painted*>(self)->m_is_drawn = true;
        return FALSE;
    }
    static void after_paint(GdkFrameClock*, gpointer self)
    {
        auto& painted = *static_cast<Painted*>(self);
        if (!painted.m_is_drawn || !painted.m_done)
            return;
        gdk_display_sync(gdk_display_get_default());
        std::exchange(painted.m_done, {})();
    }

    bool m_is_drawn = false;
    std::function<void()> m_done;
};

/// For whoever measures: milliseconds since the process was begun (RADSLAG_BENCH_START), and KiB. Ends the process.
[[noreturn]] inline void report_and_leave()
{
    const char* start = std::getenv("RADSLAG_BENCH_START");
    std::printf("%.3f %ld\n", static_cast<double>(now() - std::atoll(start ? start : "0")) / 1e6, own_memory());
    std::fflush(stdout);
    std::_Exit(0);
}

}  // namespace bench
