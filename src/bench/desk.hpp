// The window without a window: a session, the scenes and panels it comes to, and memory to paint them into. Frames are
// built and painted as the window does without a graphics card.
#pragma once

#include "app/cpu_surface.hpp"
#include "app/data_paths.hpp"
#include "app/map_loader.hpp"
#include "app/stage.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace briefmap::bench {

class Desk {
  public:
    /// Full HD, plate carrée, the world in view, `count` events of uniform_events().
    [[nodiscard]] static Result<std::unique_ptr<Desk>> with_events(std::size_t count, const DataPaths& paths);
    /// The same with these events.
    [[nodiscard]] static Result<std::unique_ptr<Desk>> with(DatasetPtr events, const DataPaths& paths);
    ~Desk();
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    [[nodiscard]] const Stage& stage() const { return stage_; }
    void carry_out(Command command);
    /// What the window does for a key.
    void press(Chord chord);
    [[nodiscard]] Status frame();
    /// Waits for what a job makes of the map and shows it, as the window does when the job wakes it.
    [[nodiscard]] Status await_finer_map();
    /// Frames until the finest map that the view needs is there.
    [[nodiscard]] Status settle();

  private:
    Desk(StageInput input, std::filesystem::path geodata);

    Stage stage_;
    Session session_;
    MapLoader maps_;
    CpuSurface surface_;
    std::vector<std::uint32_t> pixels_;
};

}  // namespace briefmap::bench
